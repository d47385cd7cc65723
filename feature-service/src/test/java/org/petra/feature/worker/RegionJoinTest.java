package org.petra.feature.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.petra.dicom.segmentation.Reading;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.extraction.Modality;

class RegionJoinTest {

  private final Map<Modality, List<RegionPart>> parts = new TreeMap<>();

  @Test
  void oneRegionAnImageIsOneLesionWhateverItsLabels() {
    drawn(Modality.CT, "mass", "", 1);
    drawn(Modality.PET, "hot spot", "READER2", 1);
    assertThat(joined()).containsExactly("mass:1 CT=mass PET=hot spot");
  }

  @Test
  void lesionsOfOneNameBelongTogetherInTheirOrder() {
    drawn(Modality.CT, "b", "", 1);
    drawn(Modality.CT, "a", "", 1);
    drawn(Modality.PET, "a", "", 1);
    drawn(Modality.PET, "b", "", 1);
    assertThat(joined()).containsExactly("a:1 CT=a PET=a", "b:1 CT=b PET=b");
  }

  @Test
  void aLesionThatAnImageLacksIsNamed() {
    drawn(Modality.CT, "a", "", 1);
    drawn(Modality.PET, "a", "", 1);
    drawn(Modality.PET, "b", "", 1);
    assertThatThrownBy(this::joined)
        .isInstanceOf(RadiomicsException.class)
        .hasMessageContainingAll("\"b\"", "CT series");
  }

  @Test
  void theOneReadingOfAnImageServesAllOfTheOther() {
    drawn(Modality.CT, "a", "READER1", 1);
    drawn(Modality.CT, "a", "READER2", 1);
    drawn(Modality.PET, "seed", "", 1);
    assertThat(joined()).containsExactly("aREADER1:1 CT=a PET=seed", "aREADER2:1 CT=a PET=seed");
  }

  @Test
  void aReadingThatAnImageLacksIsNamedWithoutItsReader() {
    for (Modality modality : Modality.values()) {
      drawn(modality, "a", "Doe^Jane", 1);
      drawn(modality, "a", modality == Modality.CT ? "Doe^Jane" : "Roe^Jo", 2);
    }
    assertThatThrownBy(this::joined)
        .hasMessageContainingAll("repetition 2", "\"a\"", "PT series")
        .message()
        .doesNotContain("Doe", "Roe");
  }

  @Test
  void oneImageNeedsNoPartner() {
    drawn(Modality.PET, "b", "", 1);
    drawn(Modality.PET, "a", "READER1", 1);
    drawn(Modality.PET, "a", "READER1", 2);
    assertThat(joined()).containsExactly("aREADER1:1 PET=a", "aREADER1:2 PET=a", "b:1 PET=b");
  }

  private void drawn(Modality modality, String voi, String reader, int repetition) {
    parts
        .computeIfAbsent(modality, m -> new ArrayList<>())
        .add(
            new RegionPart(
                voi,
                new Reading(reader, repetition),
                new FeatureVector(List.of(), Map.of()),
                null,
                false));
  }

  private List<String> joined() {
    return RegionJoin.of(parts).stream()
        .map(
            one ->
                one.voi()
                    + one.reading().reader()
                    + ":"
                    + one.reading().repetition()
                    + one.parts().entrySet().stream()
                        .map(e -> " " + e.getKey() + "=" + e.getValue().voi())
                        .reduce("", String::concat))
        .toList();
  }
}

package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

class ProfileTest {

  @Test
  void namesColumnsByModality() {
    Profile profile = Profile.fromMap(document());
    assertThat(profile.featureNames()).hasSize(2 * 943);
    assertThat(profile.featureNames())
        .startsWith("ct_original_shape_Elongation")
        .contains("pet_log-sigma-1-mm-3D_glcm_Contrast")
        .doesNotContain("ct_original_shape_VoxelVolume");
  }

  @Test
  void digestDependsOnWhatIsSaidAndNotOnTheOrder() {
    Profile profile = Profile.fromMap(document());
    Map<String, Object> reordered = new LinkedHashMap<>();
    document().keySet().stream()
        .sorted((a, b) -> b.compareTo(a))
        .forEach(key -> reordered.put(key, document().get(key)));
    assertThat(profile.digest()).hasSize(64).isEqualTo(Profile.fromMap(reordered).digest());
    ModalityRules ct = profile.rules(Modality.CT);
    assertThat(profile.with(Modality.CT, ct.withIntensityType(IntensityType.FLOAT64)).digest())
        .isNotEqualTo(profile.digest());
    Map<String, Object> otherSigma = document();
    otherSigma.put("imageType", Map.of("LoG", Map.of("sigma", List.of(1.0))));
    assertThat(Profile.fromMap(otherSigma).digest()).isNotEqualTo(profile.digest());
  }

  @Test
  void extractsInTheRegionAndTypeOfTheModality() {
    Geometry grid = TestImages.grid(8, 8, 8, 1);
    Mask voi = TestImages.cube(grid, 1, 6);
    double[] intensities = TestImages.constant(grid, 1).toArray();
    for (int i = 3; i <= 5; i++) {
      intensities[grid.size().index(i, 4, 4)] = 10;
      intensities[grid.size().index(i, 4, 5)] = 9;
    }
    Volume pet = Volume.of(grid, PixelType.FLOAT64, intensities);
    Map<String, Object> document = document();
    document.put("setting", Map.of());
    document.put("imageType", Map.of("Original", Map.of()));
    Profile profile = Profile.fromMap(document);
    FeatureVector hot = profile.extractor(Modality.PET).extract(pet, voi);
    assertThat(hot.diagnostics()).containsEntry("diagnostics_Mask-original_VoxelNum", 6);
    assertThat(hot.names()).contains("pet_original_firstorder_Mean");
    FeatureVector whole = profile.extractor(Modality.CT).extract(pet, voi);
    assertThat(whole.diagnostics()).containsEntry("diagnostics_Mask-original_VoxelNum", 216);
  }

  @Test
  void shipsTheTwoProfilesOfTheStudy() {
    assertThat(Profile.shipped()).containsExactly("pet-ct", "her2-breast-pet-ct");
    assertThat(Profile.shipped())
        .allSatisfy(name -> assertThat(Profile.resource(name)).contains("name: " + name));
    assertCode(() -> Profile.resource("../secret"));
  }

  @Test
  void refusesProfilesThatSayTooLittleOrTooMuch() {
    for (String missing : List.of("name", "modality")) {
      Map<String, Object> document = document();
      document.remove(missing);
      assertCode(() -> Profile.fromMap(document));
    }
    Map<String, Object> unknownKey = document();
    unknownKey.put("modalities", Map.of());
    assertCode(() -> Profile.fromMap(unknownKey));
    Map<String, Object> unknownModality = document();
    unknownModality.put("modality", Map.of("mr", Map.of()));
    assertCode(() -> Profile.fromMap(unknownModality));
    Map<String, Object> unknownRule = document();
    unknownRule.put("modality", Map.of("ct", Map.of("window", 1)));
    assertCode(() -> Profile.fromMap(unknownRule));
    Map<String, Object> wrongSetting = document();
    wrongSetting.put("setting", Map.of("binwidth", 1));
    assertCode(() -> Profile.fromMap(wrongSetting));
    Map<String, Object> unknownFeature = document();
    unknownFeature.put("excludedFeatures", List.of("original_shape_Colour"));
    assertCode(() -> Profile.fromMap(unknownFeature));
    Map<String, Object> ctAlone = document();
    ctAlone.put("modality", Map.of("ct", Map.of()));
    assertCode(() -> Profile.fromMap(ctAlone).extractor(Modality.PET));
  }

  private static void assertCode(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_SETTING));
  }

  private static Map<String, Object> document() {
    Map<String, Object> document = new HashMap<>();
    document.put("name", "test");
    document.put(
        "imageType",
        Map.of("Original", Map.of(), "LoG", Map.of("sigma", List.of(1)), "Wavelet", Map.of()));
    document.put("setting", Map.of("resampledPixelSpacing", List.of(1, 1, 1)));
    document.put(
        "modality",
        Map.of(
            "ct", Map.of("region", "voi", "intensityType", "stored", "binWidth", 25),
            "pet", Map.of("region", "suv40", "intensityType", "float64", "binWidth", 0.25)));
    document.put("excludedFeatures", List.of("original_shape_VoxelVolume"));
    return document;
  }
}

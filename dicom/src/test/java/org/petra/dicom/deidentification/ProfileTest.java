package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.Tags;

class ProfileTest {

  private final Profile profile = Profile.basic();

  @Test
  void hasTheWholeTable() {
    assertThat(profile.rows()).hasSizeGreaterThan(650).doesNotHaveDuplicates();
    assertThat(profile.rows())
        .allMatch(row -> row.tag().matches("[0-9A-FX]{8}"))
        .allMatch(row -> !row.name().isEmpty());
  }

  @Test
  void findsCurvesAndOverlaysInEveryRepetition() {
    assertThat(profile.row(0x60023000)).isPresent();
    assertThat(profile.row(0x601E4000)).isPresent();
    assertThat(profile.row(0x50040010)).isPresent();
    assertThat(profile.row(0x60000010)).isEmpty();
    assertThat(profile.row(Tags.ROWS)).isEmpty();
  }

  @Test
  void knowsSafeWords() {
    assertThat(profile.isSafe("GTV_1")).isTrue();
    assertThat(profile.isSafe("GTVp2 left breast")).isTrue();
    assertThat(profile.isSafe("CT whole body")).isTrue();
    assertThat(profile.isSafe("READER1_2")).isTrue();
    assertThat(profile.isSafe("GTV Miller")).isFalse();
    assertThat(profile.isSafe("GTV 19561231")).isFalse();
    assertThat(profile.isSafe("GTV \u00e9")).isFalse();
  }

  @Test
  void keepsAPrivateAttributeOfItsOwnCreatorAlone() {
    assertThat(profile.privateTreatment(0x70531000, "Philips PET Private Group"))
        .isEqualTo(Treatment.KEEP);
    assertThat(profile.privateTreatment(0x70531109, "Philips PET Private Group"))
        .isEqualTo(Treatment.KEEP);
    assertThat(profile.privateTreatment(0x70531000, "Somebody")).isEqualTo(Treatment.REMOVE);
    assertThat(profile.privateTreatment(0x70531002, "Philips PET Private Group"))
        .isEqualTo(Treatment.REMOVE);
  }
}

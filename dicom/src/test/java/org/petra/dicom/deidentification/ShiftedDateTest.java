package org.petra.dicom.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShiftedDateTest {

  @Test
  void movesTheDateAndKeepsTimeOffsetAndPrecision() {
    assertThat(ShiftedDate.back("20260301", 1)).contains("20260228");
    assertThat(ShiftedDate.back("20260301121314.5+0100", 31)).contains("20260129121314.5+0100");
    assertThat(ShiftedDate.back("2026", 1)).contains("2025");
    assertThat(ShiftedDate.back("202603", 1)).contains("202602");
    assertThat(ShiftedDate.back("2026.03.01", 1)).contains("20260228");
  }

  @Test
  void leavesNothingOfWhatIsNoDate() {
    assertThat(ShiftedDate.back("20261399", 1)).isEmpty();
    assertThat(ShiftedDate.back("yesterday", 1)).isEmpty();
    assertThat(ShiftedDate.back("", 1)).isEmpty();
  }
}

package org.petra.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalStringTest {

  /** Nine digits are left beside a sign, a point and an exponent of three digits. */
  private static final double RELATIVE_TOLERANCE = 1e-8;

  @Test
  void writesShortNumbersExactly() {
    assertThat(DecimalString.of(0)).isEqualTo("0");
    assertThat(DecimalString.of(-0.0)).isEqualTo("0");
    assertThat(DecimalString.of(1)).isEqualTo("1");
    assertThat(DecimalString.of(0.976562)).isEqualTo("0.976562");
    assertThat(DecimalString.of(-100.25)).isEqualTo("-100.25");
    assertThat(DecimalString.of(250_000_000)).isEqualTo("250000000");
  }

  @Test
  void fitsAnyNumberIntoSixteenCharacters() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(value) || Math.abs(value) < Double.MIN_NORMAL) {
        continue;
      }
      String text = DecimalString.of(value);
      assertThat(text.length()).isLessThanOrEqualTo(16);
      assertThat(Double.parseDouble(text))
          .isCloseTo(value, within(RELATIVE_TOLERANCE * Math.abs(value)));
    }
  }

  @Test
  void rejectsWhatHasNoDecimalForm() {
    assertThatThrownBy(() -> DecimalString.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

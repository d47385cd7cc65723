package org.petra.dicom.part10;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the value representation DS: at most 16 characters, as exact as these allow. */
final class DecimalString {

  private static final int MAX_LENGTH = 16;
  private static final int MAX_SIGNIFICANT_DIGITS = 15;

  private DecimalString() {}

  /** The nearest decimal string. Rejects NaN and infinities, for which DS has no form. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value);
    }
    String shortest = strip(BigDecimal.valueOf(value));
    if (shortest.length() <= MAX_LENGTH) {
      return shortest;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = MAX_SIGNIFICANT_DIGITS; ; digits--) {
      String text = strip(exact.round(new MathContext(digits)));
      if (text.length() <= MAX_LENGTH) {
        return text;
      }
    }
  }

  private static String strip(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() <= MAX_LENGTH ? plain : scientific(stripped);
  }

  /** Written out here because {@code BigDecimal.toString} uses exponents below -6 only. */
  private static String scientific(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    int exponent = value.precision() - value.scale() - 1;
    return (value.signum() < 0 ? "-" : "") + mantissa + "E" + exponent;
  }
}

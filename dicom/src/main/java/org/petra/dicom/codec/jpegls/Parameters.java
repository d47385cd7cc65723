package org.petra.dicom.codec.jpegls;

import org.petra.dicom.codec.Codestreams;

/**
 * What a scan is coded with, T.87 annex C.
 *
 * @param maximum the highest sample value
 * @param near greatest difference of a decoded sample from the original; 0 for lossless
 * @param thresholds of the local gradients
 * @param reset counts after which a context is halved
 */
record Parameters(int maximum, int near, Thresholds thresholds, int reset) {

  static final int DEFAULT_RESET = 64;

  /** T1, T2 and T3, ascending. */
  record Thresholds(int first, int second, int third) {}

  Parameters {
    boolean ascending =
        near + 1 <= thresholds.first
            && thresholds.first <= thresholds.second
            && thresholds.second <= thresholds.third
            && thresholds.third <= maximum;
    if (maximum < 1 || near > Math.min(255, maximum / 2) || reset < 3 || !ascending) {
      throw Codestreams.broken("its coding parameters are out of range");
    }
  }

  /** The thresholds of a codestream that gives none, T.87 C.2.4.1.1.1. */
  static Thresholds defaults(int maximum, int near) {
    boolean wide = maximum >= 128;
    int factor = wide ? (Math.min(maximum, 4095) + 128) / 256 : 256 / (maximum + 1);
    int t1 = wide ? factor + 2 + 3 * near : Math.max(2, 3 / factor + 3 * near);
    int t2 = wide ? factor * 4 + 3 + 5 * near : Math.max(3, 7 / factor + 5 * near);
    int t3 = wide ? factor * 17 + 4 + 7 * near : Math.max(4, 21 / factor + 7 * near);
    int first = orLower(t1, near + 1, maximum);
    int second = orLower(t2, first, maximum);
    return new Thresholds(first, second, orLower(t3, second, maximum));
  }

  private static int orLower(int value, int lower, int maximum) {
    return value > maximum || value < lower ? lower : value;
  }

  /** Distance of two neighbouring decoded values. */
  int step() {
    return 2 * near + 1;
  }

  /** How many prediction errors there are. */
  int range() {
    return near == 0 ? maximum + 1 : (maximum + 2 * near) / step() + 1;
  }

  /** Bits that hold any prediction error. */
  int errorBits() {
    return 32 - Integer.numberOfLeadingZeros(range() - 1);
  }

  /** The longest code. */
  int limit() {
    int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(maximum));
    return 2 * (bits + Math.max(8, bits));
  }

  /** A gradient as one of nine levels, -4 to 4. */
  int level(int gradient) {
    int size = Math.abs(gradient);
    int level =
        size <= near
            ? 0
            : size < thresholds.first
                ? 1
                : size < thresholds.second ? 2 : size < thresholds.third ? 3 : 4;
    return gradient < 0 ? -level : level;
  }
}

package org.petra.dicom.codec.jpeg2000;

/**
 * The inverse wavelets of one line, T.800 annex F. The line lies in a buffer with room at either
 * end, into which it is mirrored.
 */
final class Lifting {

  static final int ROOM = 4;

  private static final float ALPHA = -1.586134342059924f;
  private static final float BETA = -0.052980118572961f;
  private static final float GAMMA = 0.882911075530934f;
  private static final float DELTA = 0.443506852043971f;
  private static final float K = 1.230174104914001f;

  private Lifting() {}

  /**
   * Turns the interleaved coefficients of a line into its samples.
   *
   * @param line the first coefficient is at {@link #ROOM}
   * @param first its coordinate; even ones are low pass
   * @param length coefficients
   */
  static void inverse(float[] line, int first, int length, boolean reversible) {
    int odd = first & 1;
    if (length == 1) {
      if (odd == 1) {
        line[ROOM] = reversible ? (int) line[ROOM] >> 1 : line[ROOM] / 2;
      }
      return;
    }
    mirror(line, length);
    if (reversible) {
      inverse53(line, odd, length);
    } else {
      inverse97(line, odd, length);
    }
  }

  private static void mirror(float[] line, int length) {
    int last = length - 1;
    for (int k = 1; k <= ROOM; k++) {
      int left = k % (2 * last);
      line[ROOM - k] = line[ROOM + Math.min(left, 2 * last - left)];
      int right = (last + k) % (2 * last);
      line[ROOM + last + k] = line[ROOM + Math.min(right, 2 * last - right)];
    }
  }

  private static void inverse53(float[] line, int odd, int length) {
    int end = ROOM + length;
    // Low-pass samples first, with the one beyond either end if it is low pass.
    for (int i = ROOM - odd; i <= end; i += 2) {
      line[i] -= (int) line[i - 1] + (int) line[i + 1] + 2 >> 2;
    }
    for (int i = ROOM + 1 - odd; i < end; i += 2) {
      line[i] += (int) line[i - 1] + (int) line[i + 1] >> 1;
    }
  }

  private static void inverse97(float[] line, int odd, int length) {
    int even = ROOM + odd;
    for (int i = 0; i < length + 2 * ROOM; i++) {
      line[i] *= (i - even & 1) == 0 ? K : 1 / K;
    }
    step(line, even, ROOM - 3, ROOM + length + 3, DELTA);
    step(line, even + 1, ROOM - 2, ROOM + length + 2, GAMMA);
    step(line, even, ROOM - 1, ROOM + length + 1, BETA);
    step(line, even + 1, ROOM, ROOM + length, ALPHA);
  }

  /** Lifts those between {@code from} and {@code to} that are an even number from {@code phase}. */
  private static void step(float[] line, int phase, int from, int to, float factor) {
    for (int i = from + (phase - from & 1); i < to; i += 2) {
      line[i] -= factor * (line[i - 1] + line[i + 1]);
    }
  }
}

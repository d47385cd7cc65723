package org.petra.dicom.codec.jpegls;

import java.util.Arrays;
import org.petra.dicom.codec.Codestreams;

/**
 * The statistics that the code adapts to and the decoding of prediction errors with them, T.87
 * annex A. Names are those of the standard: A sums error sizes, B errors, C corrects, N counts.
 */
final class Contexts {

  /** Of regular samples; the two after them are those of run interruptions. */
  private static final int REGULAR = 365;

  private static final int MIN_CORRECTION = -128;
  private static final int MAX_CORRECTION = 127;

  private final Parameters parameters;
  private final BitReader bits;
  private final int[] a = new int[REGULAR + 2];
  private final int[] b = new int[REGULAR];
  private final int[] c = new int[REGULAR];
  private final int[] n = new int[REGULAR + 2];
  private final int[] negative = new int[2];
  private final int errorBits;

  Contexts(Parameters parameters, BitReader bits) {
    this.parameters = parameters;
    this.bits = bits;
    this.errorBits = parameters.errorBits();
    Arrays.fill(a, Math.max(2, (parameters.range() + 32) / 64));
    Arrays.fill(n, 1);
  }

  /** A sample after its neighbours left, above, above left; {@code context} may be negative. */
  int regular(int context, int left, int above, int aboveLeft) {
    int sign = context < 0 ? -1 : 1;
    int q = Math.abs(context);
    int predicted = clamp(prediction(left, above, aboveLeft) + sign * c[q]);
    int k = shift(n[q], a[q]);
    int mapped = golomb(k, parameters.limit());
    int error = (mapped & 1) == 0 ? mapped >> 1 : -(mapped + 1 >> 1);
    if (k == 0 && parameters.near() == 0 && 2 * b[q] <= -n[q]) {
      error = -error - 1;
    }
    update(q, error);
    return reconstruct(predicted, sign * error);
  }

  /** The sample that ends a run: {@code same} says that both neighbours are (nearly) equal. */
  int interruption(int left, int above, boolean same, int runLength) {
    int type = same ? 1 : 0;
    int q = REGULAR + type;
    int k = shift(n[q], same ? a[q] + (n[q] >> 1) : a[q]);
    int mapped = golomb(k, parameters.limit() - runLength - 1);
    int twice = mapped + type;
    int odd = twice & 1;
    int size = twice + odd >> 1;
    boolean minus = (k != 0 || 2 * negative[type] >= n[q]) == (odd == 1);
    int error = minus ? -size : size;
    if (error < 0) {
      negative[type]++;
    }
    a[q] += mapped + 1 - type >> 1;
    if (n[q] == parameters.reset()) {
      a[q] >>= 1;
      n[q] >>= 1;
      negative[type] >>= 1;
    }
    n[q]++;
    int sign = !same && left > above ? -1 : 1;
    return reconstruct(same ? left : above, sign * error);
  }

  private static int prediction(int left, int above, int aboveLeft) {
    int low = Math.min(left, above);
    int high = Math.max(left, above);
    return aboveLeft >= high ? low : aboveLeft <= low ? high : left + above - aboveLeft;
  }

  private static int shift(int count, int sum) {
    int k = 0;
    while (k < 24 && (long) count << k < sum) {
      k++;
    }
    if (k == 24) {
      throw Codestreams.broken("its statistics overflow");
    }
    return k;
  }

  private int golomb(int k, int limit) {
    int escape = limit - errorBits - 1;
    int zeros = bits.zeros(escape);
    return zeros < escape ? zeros << k | bits.bits(k) : bits.bits(errorBits) + 1;
  }

  private void update(int q, int error) {
    b[q] += error * parameters.step();
    a[q] += Math.abs(error);
    if (n[q] == parameters.reset()) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (b[q] <= -n[q]) {
      b[q] = Math.max(b[q] + n[q], 1 - n[q]);
      c[q] = Math.max(c[q] - 1, MIN_CORRECTION);
    } else if (b[q] > 0) {
      b[q] = Math.min(b[q] - n[q], 0);
      c[q] = Math.min(c[q] + 1, MAX_CORRECTION);
    }
  }

  private int reconstruct(int predicted, int error) {
    int value = predicted + error * parameters.step();
    int span = parameters.range() * parameters.step();
    if (value < -parameters.near()) {
      value += span;
    } else if (value > parameters.maximum() + parameters.near()) {
      value -= span;
    }
    return clamp(value);
  }

  private int clamp(int value) {
    return Math.clamp(value, 0, parameters.maximum());
  }
}

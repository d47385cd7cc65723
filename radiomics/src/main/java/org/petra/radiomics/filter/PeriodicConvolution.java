package org.petra.radiomics.filter;

import java.util.Arrays;

/**
 * The convolution of periodic lines with a low-pass and a high-pass of one even length, aligned as
 * PyWavelets aligns it: output i is the sum of {@code filter[t] * line[i + F/2 - t]}. A line of odd
 * length is taken to repeat its first value once at its end.
 *
 * <p>Terms are added tap by tap in ascending order, as PyWavelets does: where the exact sum is zero
 * (a high-pass over a flat area) the sign of the rounding error decides the bin.
 *
 * <p>Many lines are convolved at once. A row holds one value of each of them, and loops run over
 * rows with one index for all, which is the form in which the compiler makes vector instructions.
 */
final class PeriodicConvolution {

  /** Values of rows taken at once: as many as stay in the cache from tap to tap. */
  private static final int BLOCK = 512;

  private final double[] low;
  private final double[] high;
  private final boolean singlePrecision;

  /** The filters of {@code bank}; in single precision every product and sum is rounded to it. */
  PeriodicConvolution(FilterBank bank, boolean singlePrecision) {
    this.low = bank.low();
    this.high = bank.high();
    this.singlePrecision = singlePrecision;
  }

  /** The number of taps. */
  int taps() {
    return low.length;
  }

  /** The first position that output {@code i} reads, may be before the start. */
  int firstPosition(int i) {
    return i - low.length / 2 + 1;
  }

  /** The value of a line of {@code length} that stands at a position before, in or behind it. */
  static int source(int position, int length) {
    int index = Math.floorMod(position, period(length));
    return index == length ? 0 : index;
  }

  private static int period(int length) {
    return length + length % 2;
  }

  /**
   * The first output of a line of {@code length} whose taps are not added in ascending order: one
   * that reads beyond the end of the period belongs to its start, and PyWavelets adds those first,
   * from the last to the first of them.
   */
  int firstWrapped(int length) {
    return period(length) - low.length / 2 + 1;
  }

  /**
   * Output {@code i} of lines of {@code length}.
   *
   * @param sources for each tap t the row at position {@code i + F/2 - t}
   * @param from first value of the rows to compute
   * @param to value after the last one
   * @param lows where the low-pass is written
   * @param highs where the high-pass is written
   */
  void apply(Output i, double[][] sources, int from, int to, double[] lows, double[] highs) {
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(start + BLOCK, to);
      Arrays.fill(lows, start, end, 0.0);
      Arrays.fill(highs, start, end, 0.0);
      for (int n = 0; n < low.length; n += 2) {
        // Filters have an even number of taps; two are added in one loop, in their order.
        int s = i.tap(n);
        int t = i.tap(n + 1);
        if (singlePrecision) {
          addSingle(sources[s], (float) low[s], lows, start, end);
          addSingle(sources[t], (float) low[t], lows, start, end);
          addSingle(sources[s], (float) high[s], highs, start, end);
          addSingle(sources[t], (float) high[t], highs, start, end);
        } else {
          addTwo(sources[s], low[s], sources[t], low[t], lows, start, end);
          addTwo(sources[s], high[s], sources[t], high[t], highs, start, end);
        }
      }
    }
  }

  /** Output {@code i} of lines of {@code length}. */
  Output output(int i, int length) {
    return new Output(Math.max(0, i + low.length / 2 - period(length) + 1));
  }

  /**
   * An output of a line.
   *
   * @param wrapped taps that read beyond the end of the period
   */
  record Output(int wrapped) {

    /** The tap that is added as the n-th. */
    int tap(int n) {
      return n < wrapped ? wrapped - 1 - n : n;
    }
  }

  private static void addSingle(double[] source, float weight, double[] out, int from, int to) {
    for (int l = from; l < to; l++) {
      out[l] = (float) out[l] + weight * (float) source[l];
    }
  }

  private static void addTwo(
      double[] a, double weightA, double[] b, double weightB, double[] out, int from, int to) {
    for (int l = from; l < to; l++) {
      out[l] = out[l] + weightA * a[l] + weightB * b[l];
    }
  }
}

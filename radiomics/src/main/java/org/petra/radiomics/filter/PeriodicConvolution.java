package org.petra.radiomics.filter;

import java.util.Arrays;
import org.petra.radiomics.image.AxisLines;

/**
 * The convolution of a periodic line with a short filter, aligned as PyWavelets aligns it: output i
 * is the sum of {@code filter[t] * line[i + F/2 - t]}. A line of odd length is taken to repeat its
 * first value once at its end.
 *
 * <p>Terms are added tap by tap in ascending order, as PyWavelets does: where the exact sum is zero
 * (a high-pass over a flat area) the sign of the rounding error decides the bin.
 */
final class PeriodicConvolution implements AxisLines.Operation {

  private final double[] filter;
  private final boolean singlePrecision;

  /**
   * A convolution with {@code filter}; in single precision every product and sum is rounded to it.
   */
  PeriodicConvolution(double[] filter, boolean singlePrecision) {
    this.filter = filter.clone();
    this.singlePrecision = singlePrecision;
  }

  @Override
  public void apply(double[] in, double[] out, int length, int lanes) {
    int period = length + length % 2;
    Arrays.fill(out, 0, length * lanes, 0.0);
    for (int i = 0; i < length; i++) {
      int shifted = i + filter.length / 2;
      // A tap that reads beyond the end of the period belongs to its start, and PyWavelets adds
      // those first, from the last to the first of them.
      int wrapped = Math.max(0, shifted - period + 1);
      for (int t = wrapped - 1; t >= 0; t--) {
        addTap(in, out, i, source(shifted - t, period, length), t, lanes);
      }
      for (int t = wrapped; t < filter.length; t++) {
        addTap(in, out, i, source(shifted - t, period, length), t, lanes);
      }
    }
  }

  private static int source(int position, int period, int length) {
    int index = Math.floorMod(position, period);
    return index == length ? 0 : index;
  }

  private void addTap(double[] in, double[] out, int to, int from, int tap, int lanes) {
    int target = to * lanes;
    int source = from * lanes;
    double weight = filter[tap];
    if (singlePrecision) {
      float single = (float) weight;
      for (int l = 0; l < lanes; l++) {
        out[target + l] = (float) out[target + l] + single * (float) in[source + l];
      }
      return;
    }
    for (int l = 0; l < lanes; l++) {
      out[target + l] += weight * in[source + l];
    }
  }
}

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
  public void apply(double[][] in, double[][] out, int lanes) {
    int length = in.length;
    int period = length + length % 2;
    double[][] sources = new double[filter.length][];
    double[] weights = new double[filter.length];
    for (int i = 0; i < length; i++) {
      int shifted = i + filter.length / 2;
      // A tap that reads beyond the end of the period belongs to its start, and PyWavelets adds
      // those first, from the last to the first of them.
      int wrapped = Math.max(0, shifted - period + 1);
      for (int n = 0; n < filter.length; n++) {
        int tap = n < wrapped ? wrapped - 1 - n : n;
        sources[n] = in[source(shifted - tap, period, length)];
        weights[n] = filter[tap];
      }
      Arrays.fill(out[i], 0, lanes, 0.0);
      if (singlePrecision) {
        addSingle(sources, weights, out[i], lanes);
      } else {
        add(sources, weights, out[i], lanes);
      }
    }
  }

  private static int source(int position, int period, int length) {
    int index = Math.floorMod(position, period);
    return index == length ? 0 : index;
  }

  private static void addSingle(double[][] sources, double[] weights, double[] out, int lanes) {
    for (int t = 0; t < weights.length; t++) {
      double[] source = sources[t];
      float weight = (float) weights[t];
      for (int l = 0; l < lanes; l++) {
        out[l] = (float) out[l] + weight * (float) source[l];
      }
    }
  }

  /** Filters have an even number of taps; two are added in one loop, in their order. */
  private static void add(double[][] sources, double[] weights, double[] out, int lanes) {
    for (int t = 0; t < weights.length; t += 2) {
      addTwo(sources[t], weights[t], sources[t + 1], weights[t + 1], out, lanes);
    }
  }

  private static void addTwo(
      double[] a, double weightA, double[] b, double weightB, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = out[l] + weightA * a[l] + weightB * b[l];
    }
  }
}

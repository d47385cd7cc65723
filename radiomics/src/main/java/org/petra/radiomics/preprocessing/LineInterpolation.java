package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.PixelType;

/** Interpolates lines at the same positions; outside the samples' voxels it gives 0. */
final class LineInterpolation implements AxisLines.Operation {

  private final Taps[] taps;
  private final int firstSample;
  private final Interpolator interpolator;

  /**
   * An interpolation of lines of which the samples from {@code firstSample} on are there.
   *
   * @param positions fractional indices on the whole line
   * @param firstSample the first sample that is there
   * @param samples length of the whole line
   */
  LineInterpolation(double[] positions, int firstSample, int samples, Interpolator interpolator) {
    this.firstSample = firstSample;
    this.interpolator = interpolator;
    this.taps = new Taps[positions.length];
    Arrays.setAll(taps, p -> Taps.at(positions[p], samples, interpolator));
  }

  /** The same, with results as {@code type} stores them. */
  AxisLines.Operation stored(PixelType type) {
    return (in, out, lanes) -> {
      apply(in, out, lanes);
      for (double[] row : out) {
        interpolator.store(row, lanes, type);
      }
    };
  }

  @Override
  public void apply(double[][] in, double[][] out, int lanes) {
    for (int p = 0; p < taps.length; p++) {
      int[] sources = taps[p].sources;
      double[] weights = taps[p].weights;
      if (sources.length == 2) {
        between(
            in[sources[0] - firstSample], in[sources[1] - firstSample], weights[1], out[p], lanes);
        continue;
      }
      Arrays.fill(out[p], 0, lanes, 0.0);
      for (int t = 0; t < sources.length; t++) {
        add(in[sources[t] - firstSample], weights[t], out[p], lanes);
      }
    }
  }

  /** In the form that leaves equal samples equal, as ITK has it. */
  private static void between(
      double[] lower, double[] upper, double distance, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = lower[l] + (upper[l] - lower[l]) * distance;
    }
  }

  private static void add(double[] in, double weight, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] += weight * in[l];
    }
  }
}

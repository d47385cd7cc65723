package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import org.petra.radiomics.image.AxisLines;

/** Interpolates lines at the same positions; outside the samples' voxels it gives 0. */
final class LineInterpolation implements AxisLines.Operation {

  private final Taps[] taps;
  private final int firstSample;

  /**
   * An interpolation of lines of which the samples from {@code firstSample} on are there.
   *
   * @param positions fractional indices on the whole line
   * @param firstSample the first sample that is there
   * @param samples length of the whole line
   */
  LineInterpolation(double[] positions, int firstSample, int samples, Interpolator interpolator) {
    this.firstSample = firstSample;
    this.taps = new Taps[positions.length];
    Arrays.setAll(taps, p -> Taps.at(positions[p], samples, interpolator));
  }

  @Override
  public void apply(double[] in, double[] out, int length, int lanes) {
    Arrays.fill(out, 0, taps.length * lanes, 0.0);
    for (int p = 0; p < taps.length; p++) {
      if (taps[p].sources.length == 2) {
        between(in, out, p, lanes);
      } else {
        weighted(in, out, p, lanes);
      }
    }
  }

  /** In the form that leaves equal samples equal, as ITK has it. */
  private void between(double[] in, double[] out, int p, int lanes) {
    int to = p * lanes;
    int lower = (taps[p].sources[0] - firstSample) * lanes;
    int upper = (taps[p].sources[1] - firstSample) * lanes;
    double distance = taps[p].weights[1];
    for (int l = 0; l < lanes; l++) {
      out[to + l] = in[lower + l] + (in[upper + l] - in[lower + l]) * distance;
    }
  }

  private void weighted(double[] in, double[] out, int p, int lanes) {
    int to = p * lanes;
    for (int t = 0; t < taps[p].sources.length; t++) {
      int from = (taps[p].sources[t] - firstSample) * lanes;
      double weight = taps[p].weights[t];
      for (int l = 0; l < lanes; l++) {
        out[to + l] += weight * in[from + l];
      }
    }
  }
}

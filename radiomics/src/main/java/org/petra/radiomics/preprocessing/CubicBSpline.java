package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Volume;

/**
 * The coefficients of the cubic B-spline that passes through the samples of a line, by recursion
 * forward and backward; the line is mirrored at both ends.
 *
 * <p>Unser, Aldroubi and Eden 1993, "B-spline signal processing: part II", IEEE Trans Signal
 * Process 41, equation 2.5; Unser 1999, "Splines: a perfect fit for signal and image processing",
 * box 2, with its erratum. The sum that starts the recursion ends where ITK ends it.
 */
final class CubicBSpline {

  private static final double POLE = Math.sqrt(3.0) - 2.0;
  private static final double GAIN = (1.0 - POLE) * (1.0 - 1.0 / POLE);

  /** Terms after which the start of the forward recursion is exact to ITK's 1e-10. */
  private static final int HORIZON = (int) Math.ceil(Math.log(1e-10) / Math.log(Math.abs(POLE)));

  private CubicBSpline() {}

  /** The coefficients of the spline through all voxels of {@code volume}. */
  static double[] coefficients(Volume volume) {
    BoundingBox whole = new BoundingBox(0, 0, 0, volume.size());
    return new SplineCoefficients(volume, whole, whole).compute();
  }

  /**
   * Replaces samples of lines by coefficients: row n holds the n-th sample of each line.
   *
   * @param lanes how many lines there are
   */
  static void filter(double[][] rows, int lanes) {
    int last = rows.length - 1;
    if (last == 0) {
      // A mirrored line of one sample is constant, and so is its spline.
      return;
    }
    startForward(rows, lanes);
    for (int n = 1; n <= last; n++) {
      forward(rows[n], rows[n - 1], lanes);
    }
    double factor = POLE / (POLE * POLE - 1.0);
    for (int l = 0; l < lanes; l++) {
      rows[last][l] = factor * (POLE * rows[last - 1][l] + rows[last][l]);
    }
    for (int n = last - 1; n >= 0; n--) {
      backward(rows[n], rows[n + 1], lanes);
    }
  }

  private static void forward(double[] row, double[] earlier, int lanes) {
    for (int l = 0; l < lanes; l++) {
      row[l] = row[l] * GAIN + POLE * earlier[l];
    }
  }

  private static void backward(double[] row, double[] next, int lanes) {
    for (int l = 0; l < lanes; l++) {
      row[l] = POLE * (next[l] - row[l]);
    }
  }

  /** Replaces the first samples by the outputs that the forward recursion starts with. */
  private static void startForward(double[][] rows, int lanes) {
    int length = rows.length;
    for (int l = 0; l < lanes; l++) {
      rows[0][l] *= GAIN;
    }
    if (HORIZON < length) {
      double power = POLE;
      for (int n = 1; n < HORIZON; n++) {
        addSample(rows[0], rows[n], power, lanes);
        power *= POLE;
      }
      return;
    }
    double power = POLE;
    double mirrored = Math.pow(POLE, length - 1);
    addSample(rows[0], rows[length - 1], mirrored, lanes);
    mirrored *= mirrored / POLE;
    for (int n = 1; n <= length - 2; n++) {
      addSample(rows[0], rows[n], power + mirrored, lanes);
      power *= POLE;
      mirrored /= POLE;
    }
    for (int l = 0; l < lanes; l++) {
      rows[0][l] /= 1.0 - power * power;
    }
  }

  private static void addSample(double[] row, double[] sample, double weight, int lanes) {
    for (int l = 0; l < lanes; l++) {
      row[l] += weight * (sample[l] * GAIN);
    }
  }

  /**
   * The weights of the four coefficients around a position, of which the second is the one at or
   * before it and {@code w} the distance from that one, in samples.
   */
  static double[] weights(double w) {
    double[] weights = new double[4];
    weights[3] = 1.0 / 6.0 * w * w * w;
    weights[0] = 1.0 / 6.0 + 0.5 * w * (w - 1.0) - weights[3];
    weights[2] = w + weights[0] - 2.0 * weights[3];
    weights[1] = 1.0 - weights[0] - weights[2] - weights[3];
    return weights;
  }

  /**
   * The sample at or before {@code position}. ITK takes the floor in single precision; the spline
   * hardly cares on which side of a sample its pieces are joined.
   */
  static int base(double position) {
    return (int) Math.floor((float) position);
  }

  /** The sample that a line mirrored at both ends has at {@code index}. */
  static int mirrored(int index, int samples) {
    if (samples == 1) {
      return 0;
    }
    int period = 2 * (samples - 1);
    int folded = Math.floorMod(index, period);
    return folded < samples ? folded : period - folded;
  }
}

package org.petra.radiomics.filter;

import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The cubic B-spline through all voxels of an image, mirrored at its ends, with SciPy's arithmetic:
 * where intensities are equal all around, rounding noise decides which are the larger ones.
 */
final class MirroredSpline {

  private static final double POLE = -0.267949192431122706472553658494127633;
  private static final double GAIN = (1.0 - POLE) * (1.0 - 1.0 / POLE);

  private final double[] coefficients;
  private final Size size;

  MirroredSpline(Volume image) {
    this.size = image.size();
    double[] filtered = image.toArray();
    for (int axis = 2; axis >= 0; axis--) {
      if (size.get(axis) > 1) {
        filtered = AxisLines.apply(filtered, size, axis, MirroredSpline::filter);
      }
    }
    this.coefficients = filtered;
  }

  private static void filter(double[][] in, double[][] out, int lanes) {
    int last = in.length - 1;
    for (int n = 0; n <= last; n++) {
      scale(in[n], out[n], lanes);
    }
    double far = Math.pow(POLE, last);
    for (int l = 0; l < lanes; l++) {
      double start = out[0][l] + far * out[last][l];
      double power = POLE;
      for (int n = 1; n < last; n++) {
        start += power * (out[n][l] + far * out[last - n][l]);
        power *= POLE;
      }
      out[0][l] = start / (1 - far * far);
    }
    for (int n = 1; n <= last; n++) {
      forward(out[n], out[n - 1], lanes);
    }
    for (int l = 0; l < lanes; l++) {
      out[last][l] = (POLE * out[last - 1][l] + out[last][l]) * POLE / (POLE * POLE - 1);
    }
    for (int n = last - 1; n >= 0; n--) {
      backward(out[n], out[n + 1], lanes);
    }
  }

  private static void scale(double[] in, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = in[l] * GAIN;
    }
  }

  private static void forward(double[] row, double[] previous, int lanes) {
    for (int l = 0; l < lanes; l++) {
      row[l] += POLE * previous[l];
    }
  }

  private static void backward(double[] row, double[] next, int lanes) {
    for (int l = 0; l < lanes; l++) {
      row[l] = POLE * (next[l] - row[l]);
    }
  }

  /** What the spline reads along {@code axis} at the fractional index {@code position}. */
  Taps taps(int axis, double position) {
    int stride = axis == 0 ? 1 : axis == 1 ? size.x() : size.x() * size.y();
    return new Taps(position, size.get(axis), stride);
  }

  /** The spline where the taps of three axes meet; 0 beyond the outermost voxel centres. */
  double at(Taps x, Taps y, Taps z) {
    if (x.outside || y.outside || z.outside) {
      return 0;
    }
    double sum = 0;
    for (int c = 0; c < 4; c++) {
      double wz = z.weights[c];
      for (int b = 0; b < 4; b++) {
        double wy = y.weights[b];
        int row = z.sources[c] + y.sources[b];
        sum += coefficients[row + x.sources[0]] * wz * wy * x.weights[0];
        sum += coefficients[row + x.sources[1]] * wz * wy * x.weights[1];
        sum += coefficients[row + x.sources[2]] * wz * wy * x.weights[2];
        sum += coefficients[row + x.sources[3]] * wz * wy * x.weights[3];
      }
    }
    return sum;
  }

  /** The four coefficients along an axis that a position reads. */
  static final class Taps {

    private final boolean outside;
    private final int[] sources = new int[4]; // in storage
    private final double[] weights;

    private Taps(double position, int voxels, int stride) {
      this.outside = position < 0 || position > voxels - 1;
      this.weights = weights(position);
      int first = (int) Math.floor(position) - 1;
      for (int t = 0; t < 4; t++) {
        sources[t] = mirrored(first + t, voxels) * stride;
      }
    }
  }

  private static double[] weights(double position) {
    double y = position - Math.floor(position);
    double z = 1.0 - y;
    double[] weights = new double[4];
    weights[1] = (y * y * (y - 2.0) * 3.0 + 4.0) / 6.0;
    weights[2] = (z * z * (z - 2.0) * 3.0 + 4.0) / 6.0;
    weights[0] = z * z * z / 6.0;
    weights[3] = 1.0 - weights[0] - weights[1] - weights[2];
    return weights;
  }

  private static int mirrored(int index, int voxels) {
    if (index >= 0 && index < voxels) {
      return index;
    }
    if (voxels == 1) {
      return 0;
    }
    int period = 2 * (voxels - 1);
    int folded = Math.floorMod(index, period);
    return folded < voxels ? folded : period - folded;
  }
}

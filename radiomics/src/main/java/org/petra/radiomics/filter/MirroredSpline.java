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

  /** The spline at a fractional index, 0 beyond the outermost voxel centres. */
  double at(double x, double y, double z) {
    if (outside(x, size.x()) || outside(y, size.y()) || outside(z, size.z())) {
      return 0;
    }
    double[] wx = weights(x);
    double[] wy = weights(y);
    double[] wz = weights(z);
    int i0 = (int) Math.floor(x) - 1;
    int j0 = (int) Math.floor(y) - 1;
    int k0 = (int) Math.floor(z) - 1;
    double sum = 0;
    for (int c = 0; c < 4; c++) {
      int k = mirrored(k0 + c, size.z());
      for (int b = 0; b < 4; b++) {
        int row = size.index(0, mirrored(j0 + b, size.y()), k);
        for (int a = 0; a < 4; a++) {
          double term = coefficients[row + mirrored(i0 + a, size.x())];
          term *= wz[c];
          term *= wy[b];
          term *= wx[a];
          sum += term;
        }
      }
    }
    return sum;
  }

  private static boolean outside(double position, int voxels) {
    return position < 0 || position > voxels - 1;
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

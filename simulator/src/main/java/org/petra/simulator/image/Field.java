package org.petra.simulator.image;

import java.util.Random;

/**
 * A scalar on a cubic lattice about the origin, sampled between its nodes by trilinear
 * interpolation.
 *
 * <p>Positions are in mm; outside the lattice the nearest node counts. Values change only through
 * {@link #set}.
 */
final class Field {

  private static final double REACH = 3.0; // kernel half-width in standard deviations

  private final int n;
  private final double stepMm;
  private final double[] values;

  private Field(int n, double stepMm, double[] values) {
    this.n = n;
    this.stepMm = stepMm;
    this.values = values;
  }

  /** Zeros on a cube that reaches at least {@code halfMm} from the origin. */
  static Field zeros(double halfMm, double stepMm) {
    int n = 2 * (int) Math.ceil(halfMm / stepMm) + 1;
    return new Field(n, stepMm, new double[n * n * n]);
  }

  /** A Gaussian random field of mean 0, deviation 1 and the given correlation length. */
  static Field texture(double halfMm, double stepMm, double lengthMm, Random random) {
    Field white = zeros(halfMm, stepMm);
    for (int i = 0; i < white.values.length; i++) {
      white.values[i] = random.nextGaussian();
    }
    Field smooth = white.blurred(lengthMm);
    double squares = 0;
    for (double v : smooth.values) {
      squares += v * v;
    }
    double scale = Math.sqrt(smooth.values.length / squares);
    for (int i = 0; i < smooth.values.length; i++) {
      smooth.values[i] *= scale;
    }
    return smooth;
  }

  /** Nodes along one axis. */
  int nodes() {
    return n;
  }

  /** The coordinate in mm of node {@code i} on any axis. */
  double coordinate(int i) {
    return (i - (n - 1) / 2.0) * stepMm;
  }

  /** Sets the value at a node. */
  void set(int i, int j, int k, double value) {
    values[(k * n + j) * n + i] = value;
  }

  /** This field convolved with a Gaussian of standard deviation {@code sigmaMm}, edges repeated. */
  Field blurred(double sigmaMm) {
    double[] kernel = kernel(sigmaMm / stepMm);
    double[] result = values;
    for (int stride = 1; stride <= n * n; stride *= n) {
      result = pass(result, stride, kernel);
    }
    return new Field(n, stepMm, result);
  }

  private static double[] kernel(double sigma) {
    int reach = Math.max(1, (int) Math.ceil(REACH * sigma));
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = Math.exp(-0.5 * i * i / (sigma * sigma));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  private double[] pass(double[] in, int stride, double[] kernel) {
    int reach = kernel.length / 2;
    double[] out = new double[in.length];
    for (int index = 0; index < in.length; index++) {
      int at = index / stride % n;
      double sum = 0;
      for (int d = -reach; d <= reach; d++) {
        int other = Math.clamp(at + d, 0, n - 1);
        sum += kernel[d + reach] * in[index + (other - at) * stride];
      }
      out[index] = sum;
    }
    return out;
  }

  /** The value at a position. */
  double at(double x, double y, double z) {
    double half = (n - 1) / 2.0;
    double i = Math.clamp(x / stepMm + half, 0, n - 1);
    double j = Math.clamp(y / stepMm + half, 0, n - 1);
    double k = Math.clamp(z / stepMm + half, 0, n - 1);
    int i0 = Math.min((int) i, n - 2);
    int j0 = Math.min((int) j, n - 2);
    int k0 = Math.min((int) k, n - 2);
    double lower = plane(i - i0, j - j0, (k0 * n + j0) * n + i0);
    double upper = plane(i - i0, j - j0, ((k0 + 1) * n + j0) * n + i0);
    return lower + (k - k0) * (upper - lower);
  }

  private double plane(double fx, double fy, int index) {
    double near = values[index] + fx * (values[index + 1] - values[index]);
    double far = values[index + n] + fx * (values[index + n + 1] - values[index + n]);
    return near + fy * (far - near);
  }
}

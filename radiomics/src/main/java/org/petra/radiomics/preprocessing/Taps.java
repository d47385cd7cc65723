package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The samples of a line that an interpolated position reads, with their weights, as ITK 5.4 has
 * them; none when the position lies outside the voxels of the line.
 */
final class Taps {

  /** ITK's windows reach this far to both sides, in voxels, in SimpleITK. */
  static final int SINC_RADIUS = 5;

  /** Voxels a Gaussian reaches to both sides, rounded up. */
  static final int GAUSSIAN_REACH = 5;

  /** Indices of samples. */
  final int[] sources;

  /** The weight of each of them. */
  final double[] weights;

  private Taps(int[] sources, double[] weights) {
    this.sources = sources;
    this.weights = weights;
  }

  /** What {@code position}, a fractional index, reads of a line of {@code samples}. */
  static Taps at(double position, int samples, Interpolator interpolator) {
    if (!(position >= -0.5 && position < samples - 0.5)) {
      return new Taps(new int[0], new double[0]);
    }
    return switch (interpolator) {
      case NEAREST_NEIGHBOR -> single(NearestNeighbour.nearest(position));
      case LINEAR -> linear(position, samples);
      case B_SPLINE -> spline(position, samples);
      case GAUSSIAN -> gaussian(position, samples, 0.8, 4);
      case LABEL_GAUSSIAN -> gaussian(position, samples, 1, 1);
      case HAMMING_WINDOWED_SINC ->
          sinc(position, samples, x -> 0.54 + 0.46 * Math.cos(x * Math.PI / SINC_RADIUS));
      case COSINE_WINDOWED_SINC ->
          sinc(position, samples, x -> Math.cos(x * (Math.PI / (2 * SINC_RADIUS))));
      case WELCH_WINDOWED_SINC ->
          sinc(position, samples, x -> 1.0 - x * (1.0 / (SINC_RADIUS * SINC_RADIUS)) * x);
      case LANCZOS_WINDOWED_SINC -> sinc(position, samples, x -> sinc(x / SINC_RADIUS));
      case BLACKMAN_WINDOWED_SINC ->
          sinc(
              position,
              samples,
              x ->
                  0.42
                      + 0.5 * Math.cos(x * (Math.PI / SINC_RADIUS))
                      + 0.08 * Math.cos(x * (2.0 * Math.PI / SINC_RADIUS)));
    };
  }

  private static Taps single(int source) {
    return new Taps(new int[] {source}, new double[] {1});
  }

  private static Taps linear(double position, int samples) {
    int base = Math.max(0, (int) Math.floor(position));
    double distance = position - base;
    return distance <= 0 || base + 1 >= samples
        ? single(base)
        : new Taps(new int[] {base, base + 1}, new double[] {1 - distance, distance});
  }

  private static Taps spline(double position, int samples) {
    int base = CubicBSpline.base(position);
    int[] sources = new int[4];
    Arrays.setAll(sources, t -> CubicBSpline.mirrored(base - 1 + t, samples));
    return new Taps(sources, CubicBSpline.weights(position - base));
  }

  /**
   * Each voxel weighs the part of the Gaussian that lies over it.
   *
   * @param sigma its width, in voxels, as SimpleITK sets it
   * @param cutoff how many widths it reaches to both sides
   */
  private static Taps gaussian(double position, int samples, double sigma, double cutoff) {
    double scale = 1.0 / (Math.sqrt(2.0) * sigma);
    int begin = Math.max(0, (int) Math.floor(position + 0.5 - cutoff * sigma));
    int end = Math.min(samples, (int) Math.ceil(position + 0.5 + cutoff * sigma));
    int[] sources = new int[end - begin];
    double[] weights = new double[sources.length];
    double border = (-0.5 - position + begin) * scale;
    double before = ErrorFunction.erf(border);
    for (int i = 0; i < sources.length; i++) {
      border += scale;
      double after = ErrorFunction.erf(border);
      sources[i] = begin + i;
      weights[i] = after - before;
      before = after;
    }
    return new Taps(sources, weights);
  }

  /** Beyond its ends the line goes on with its last samples. */
  private static Taps sinc(double position, int samples, DoubleUnaryOperator window) {
    int base = (int) Math.floor(position);
    double distance = position - base;
    if (distance == 0) {
      return single(base);
    }
    int[] sources = new int[2 * SINC_RADIUS];
    double[] weights = new double[sources.length];
    double x = distance + SINC_RADIUS;
    for (int t = 0; t < sources.length; t++) {
      x -= 1.0;
      sources[t] = Math.clamp(base - SINC_RADIUS + 1L + t, 0, samples - 1);
      weights[t] = window.applyAsDouble(x) * sinc(x);
    }
    return new Taps(sources, weights);
  }

  private static double sinc(double x) {
    double px = Math.PI * x;
    return x == 0 ? 1 : Math.sin(px) / px;
  }
}

package org.petra.radiomics.preprocessing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/**
 * Resamples voxel by voxel: to a grid whose axes are turned against those of the image (a region
 * drawn on another series, axes flipped by a converter), or with an interpolator that is not
 * applied axis by axis. Both are rare. Slices are independent tasks.
 */
final class VoxelwiseResampler {

  private final double[] samples;
  private final Size size;
  private final Interpolator interpolator;

  private VoxelwiseResampler(double[] samples, Size size, Interpolator interpolator) {
    this.samples = samples;
    this.size = size;
    this.interpolator = interpolator;
  }

  /** {@code image} on a grid whose voxels read {@code taps} along each axis. */
  static Volume parallel(Volume image, Geometry grid, Taps[][] taps, Interpolator interpolator) {
    VoxelwiseResampler resampler =
        new VoxelwiseResampler(image.toArray(), image.size(), interpolator);
    return resampler.resample(
        image, grid, (i, j, k) -> resampler.evaluate(taps[0][i], taps[1][j], taps[2][k]));
  }

  /** {@code image} on any {@code grid}, in its pixel type; 0 outside. */
  static Volume turned(Volume image, Geometry grid, Interpolator interpolator) {
    Intensities.requireFinite(image);
    Size size = image.size();
    double[] samples =
        interpolator == Interpolator.B_SPLINE ? CubicBSpline.coefficients(image) : image.toArray();
    VoxelwiseResampler resampler = new VoxelwiseResampler(samples, size, interpolator);
    return resampler.resample(
        image,
        grid,
        (i, j, k) -> {
          Vector3 index = image.geometry().index(grid.position(i, j, k));
          return resampler.evaluate(
              Taps.at(index.x(), size.x(), interpolator),
              Taps.at(index.y(), size.y(), interpolator),
              Taps.at(index.z(), size.z(), interpolator));
        });
  }

  @FunctionalInterface
  private interface Evaluation {
    double at(int i, int j, int k);
  }

  private Volume resample(Volume image, Geometry grid, Evaluation evaluation) {
    Size to = grid.size();
    double[] values = new double[to.voxels()];
    IntStream.range(0, to.z())
        .parallel()
        .forEach(
            k -> {
              int target = to.index(0, 0, k);
              for (int j = 0; j < to.y(); j++) {
                for (int i = 0; i < to.x(); i++) {
                  values[target++] = interpolator.stored(evaluation.at(i, j, k), image.pixelType());
                }
              }
            });
    return Volume.of(grid, image.pixelType(), values);
  }

  private double evaluate(Taps x, Taps y, Taps z) {
    if (x.sources.length == 0 || y.sources.length == 0 || z.sources.length == 0) {
      return 0;
    }
    if (interpolator == Interpolator.LINEAR) {
      return linear(x, y, z);
    }
    if (interpolator == Interpolator.LABEL_GAUSSIAN) {
      return heaviest(x, y, z);
    }
    double sum = 0;
    double total = 0;
    for (int c = 0; c < z.sources.length; c++) {
      for (int b = 0; b < y.sources.length; b++) {
        int row = size.index(0, y.sources[b], z.sources[c]);
        for (int a = 0; a < x.sources.length; a++) {
          double sample = samples[row + x.sources[a]];
          if (interpolator.isMean()) {
            double weight = x.weights[a] * y.weights[b] * z.weights[c];
            sum += sample * weight;
            total += weight;
          } else {
            sum += sample * x.weights[a] * y.weights[b] * z.weights[c];
          }
        }
      }
    }
    return interpolator.isMean() ? sum / total : sum;
  }

  /** The first sample whose value has the most weight, counted in ITK's order. */
  private double heaviest(Taps x, Taps y, Taps z) {
    Map<Double, Double> weights = new HashMap<>();
    double most = 0;
    double heaviest = 0;
    for (int c = 0; c < z.sources.length; c++) {
      for (int b = 0; b < y.sources.length; b++) {
        int row = size.index(0, y.sources[b], z.sources[c]);
        for (int a = 0; a < x.sources.length; a++) {
          double sample = samples[row + x.sources[a]];
          double weight = x.weights[a] * y.weights[b] * z.weights[c];
          double sum = weights.merge(sample + 0.0, weight, Double::sum);
          if (sum > most) {
            most = sum;
            heaviest = sample;
          }
        }
      }
    }
    return heaviest;
  }

  private double linear(Taps x, Taps y, Taps z) {
    double[] planes = new double[z.sources.length];
    for (int c = 0; c < planes.length; c++) {
      double[] rows = new double[y.sources.length];
      for (int b = 0; b < rows.length; b++) {
        int row = size.index(0, y.sources[b], z.sources[c]);
        double[] ends = new double[x.sources.length];
        for (int a = 0; a < ends.length; a++) {
          ends[a] = samples[row + x.sources[a]];
        }
        rows[b] = between(ends, x);
      }
      planes[c] = between(rows, y);
    }
    return between(planes, z);
  }

  private static double between(double[] ends, Taps taps) {
    return ends.length == 1 ? ends[0] : ends[0] + (ends[1] - ends[0]) * taps.weights[1];
  }
}

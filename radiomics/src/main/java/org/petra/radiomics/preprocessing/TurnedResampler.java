package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/**
 * Resamples to a grid whose axes are turned against those of the image, voxel by voxel. That is
 * rare (a region drawn on another series, axes flipped by a converter) and need not be fast.
 */
final class TurnedResampler {

  private TurnedResampler() {}

  /** {@code image} on {@code grid} by its cubic B-spline, in its pixel type; 0 outside. */
  static Volume resample(Volume image, Geometry grid) {
    Intensities.requireFinite(image);
    double[] coefficients = CubicBSpline.coefficients(image);
    double[] values = new double[grid.size().voxels()];
    Size size = grid.size();
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 index = image.geometry().index(grid.position(i, j, k));
          double value =
              isInside(index, image.size()) ? evaluate(coefficients, image.size(), index) : 0;
          values[to++] = Intensities.stored(value, image.pixelType());
        }
      }
    }
    return Volume.of(grid, image.pixelType(), values);
  }

  /** {@code mask} on {@code grid} by nearest neighbour; nothing outside belongs to it. */
  static Mask resample(Mask mask, Geometry grid) {
    boolean[] inside = new boolean[grid.size().voxels()];
    Size size = grid.size();
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 index = mask.geometry().index(grid.position(i, j, k));
          inside[to++] =
              isInside(index, mask.size())
                  && mask.contains(nearest(index.x()), nearest(index.y()), nearest(index.z()));
        }
      }
    }
    return Mask.of(grid, inside);
  }

  private static boolean isInside(Vector3 index, Size size) {
    for (int axis = 0; axis < 3; axis++) {
      if (!(index.get(axis) >= -0.5 && index.get(axis) < size.get(axis) - 0.5)) {
        return false;
      }
    }
    return true;
  }

  private static int nearest(double position) {
    return (int) Math.floor(position + 0.5);
  }

  private static double evaluate(double[] coefficients, Size size, Vector3 index) {
    double[] x = weights(index.x());
    double[] y = weights(index.y());
    double[] z = weights(index.z());
    int i0 = CubicBSpline.base(index.x()) - 1;
    int j0 = CubicBSpline.base(index.y()) - 1;
    int k0 = CubicBSpline.base(index.z()) - 1;
    double sum = 0;
    for (int c = 0; c < 4; c++) {
      int k = CubicBSpline.mirrored(k0 + c, size.z());
      for (int b = 0; b < 4; b++) {
        int j = CubicBSpline.mirrored(j0 + b, size.y());
        for (int a = 0; a < 4; a++) {
          int i = CubicBSpline.mirrored(i0 + a, size.x());
          sum += x[a] * y[b] * z[c] * coefficients[size.index(i, j, k)];
        }
      }
    }
    return sum;
  }

  private static double[] weights(double position) {
    return CubicBSpline.weights(position - CubicBSpline.base(position));
  }
}

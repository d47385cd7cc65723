package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * Resamples an image. Where axes are parallel, as nearly always, the 64 coefficients of a spline
 * around a voxel factor into four along each axis.
 */
final class ImageResampler {

  /** Coefficients of a spline read beyond the new grid, those of mirrored ends among them. */
  private static final int SPLINE_REACH = 3;

  private ImageResampler() {}

  /**
   * {@code image} on {@code grid}, in its own pixel type; 0 outside the image.
   *
   * @throws RadiomicsException GEOMETRY_MISMATCH when the grid lies outside the image,
   *     NON_FINITE_INTENSITY when what is read holds NaN or infinity
   */
  static Volume resample(Volume image, Geometry grid, Interpolator interpolator) {
    if (!GridTransform.areParallel(image.geometry(), grid)) {
      return VoxelwiseResampler.turned(image, grid, interpolator);
    }
    GridTransform transform = GridTransform.of(image.geometry(), grid);
    BoundingBox read = read(image.size(), transform, interpolator.margin());
    if (!interpolator.isSeparated()) {
      Intensities.requireFinite(image, read);
      Taps[][] taps = taps(image.size(), transform, interpolator);
      return VoxelwiseResampler.parallel(image, grid, taps, interpolator);
    }
    BoundingBox samples = read;
    double[] values;
    if (interpolator == Interpolator.B_SPLINE) {
      samples = read(image.size(), transform, SPLINE_REACH);
      values = new SplineCoefficients(image, read, samples).compute();
    } else {
      Intensities.requireFinite(image, read);
      values = Crop.to(image, read).toArray();
    }
    Size size = samples.size();
    for (int axis = 0; axis < 3; axis++) {
      double[] positions = transform.along(axis);
      LineInterpolation evaluation =
          new LineInterpolation(positions, samples.min(axis), image.size().get(axis), interpolator);
      values =
          AxisLines.apply(
              values,
              size,
              axis,
              positions.length,
              axis < 2 ? evaluation : evaluation.stored(image.pixelType()));
      size = withLength(size, axis, positions.length);
    }
    return Volume.of(grid, image.pixelType(), values);
  }

  /** What each position along each axis reads of the image. */
  private static Taps[][] taps(Size size, GridTransform transform, Interpolator interpolator) {
    Taps[][] taps = new Taps[3][];
    for (int axis = 0; axis < 3; axis++) {
      int samples = size.get(axis);
      taps[axis] =
          Arrays.stream(transform.along(axis))
              .mapToObj(position -> Taps.at(position, samples, interpolator))
              .toArray(Taps[]::new);
    }
    return taps;
  }

  private static Size withLength(Size size, int axis, int length) {
    return new Size(
        axis == 0 ? length : size.x(),
        axis == 1 ? length : size.y(),
        axis == 2 ? length : size.z());
  }

  private static BoundingBox read(Size image, GridTransform transform, int margin) {
    int[] min = new int[3];
    int[] length = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      double[] positions = transform.along(axis);
      int last = image.get(axis) - 1;
      double low = Math.min(positions[0], positions[positions.length - 1]);
      double high = Math.max(positions[0], positions[positions.length - 1]);
      if (high < -0.5 || low > last + 0.5) {
        throw new RadiomicsException(Code.GEOMETRY_MISMATCH, "The region lies outside the image.");
      }
      min[axis] = (int) Math.clamp(Math.floor(low) - margin, 0, last);
      length[axis] = (int) Math.clamp(Math.ceil(high) + margin, 0, last) - min[axis] + 1;
    }
    return new BoundingBox(min[0], min[1], min[2], new Size(length[0], length[1], length[2]));
  }
}

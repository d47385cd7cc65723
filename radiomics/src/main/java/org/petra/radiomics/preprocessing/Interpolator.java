package org.petra.radiomics.preprocessing;

import java.util.Optional;
import org.petra.radiomics.image.PixelType;

/** How intensities between voxels are found, under SimpleITK's names. */
public enum Interpolator {
  /** The intensity of the voxel that holds the position. */
  NEAREST_NEIGHBOR("sitkNearestNeighbor", 1),
  /** Linear between neighbouring voxels. */
  LINEAR("sitkLinear", 2),
  /** The cubic B-spline that passes through all voxels: PyRadiomics' default. */
  B_SPLINE("sitkBSpline", 3),
  /** The mean under a Gaussian of 0.8 voxels, cut off at four deviations. */
  GAUSSIAN("sitkGaussian", 4),
  /** The intensity that most of a Gaussian of one voxel, cut off at one deviation, lies over. */
  LABEL_GAUSSIAN("sitkLabelGaussian", 5),
  /** Sinc over five voxels on both sides, under Hamming's window. */
  HAMMING_WINDOWED_SINC("sitkHammingWindowedSinc", 6),
  /** Sinc over five voxels on both sides, under a cosine window. */
  COSINE_WINDOWED_SINC("sitkCosineWindowedSinc", 7),
  /** Sinc over five voxels on both sides, under Welch's window. */
  WELCH_WINDOWED_SINC("sitkWelchWindowedSinc", 8),
  /** Sinc over five voxels on both sides, under Lanczos' window. */
  LANCZOS_WINDOWED_SINC("sitkLanczosWindowedSinc", 9),
  /** Sinc over five voxels on both sides, under Blackman's window. */
  BLACKMAN_WINDOWED_SINC("sitkBlackmanWindowedSinc", 10);

  private final String simpleItkName;
  private final int simpleItkNumber;

  Interpolator(String simpleItkName, int simpleItkNumber) {
    this.simpleItkName = simpleItkName;
    this.simpleItkNumber = simpleItkNumber;
  }

  /** The name in SimpleITK and in parameter files. */
  public String simpleItkName() {
    return simpleItkName;
  }

  /** The interpolator that SimpleITK calls {@code nameOrNumber}, if it is one of these. */
  public static Optional<Interpolator> of(Object nameOrNumber) {
    for (Interpolator interpolator : values()) {
      if (nameOrNumber.equals(interpolator.simpleItkName)
          || nameOrNumber.equals(interpolator.simpleItkNumber)) {
        return Optional.of(interpolator);
      }
    }
    return Optional.empty();
  }

  /**
   * Voxels read beyond the new grid. A spline's coefficients depend on all voxels, but by the pole,
   * a factor of 0.268, less each voxel: after 40 voxels it is below 1e-22, so that coefficients
   * over the crop are those over the whole image to the last bit.
   */
  int margin() {
    return switch (this) {
      case NEAREST_NEIGHBOR, LINEAR -> 1;
      case B_SPLINE -> 40;
      case GAUSSIAN, LABEL_GAUSSIAN -> Taps.GAUSSIAN_REACH;
      case HAMMING_WINDOWED_SINC,
          COSINE_WINDOWED_SINC,
          WELCH_WINDOWED_SINC,
          LANCZOS_WINDOWED_SINC,
          BLACKMAN_WINDOWED_SINC ->
          Taps.SINC_RADIUS;
    };
  }

  /**
   * Whether lines are interpolated axis by axis. The others have tens of taps an axis, and the
   * rounding noise of their sums, which decides bins where intensities are equal, is ITK's only in
   * ITK's order: voxel by voxel.
   */
  boolean isSeparated() {
    return this == NEAREST_NEIGHBOR || this == LINEAR || this == B_SPLINE;
  }

  /** What samples weigh is divided by the sum of weights, which is not 1. */
  boolean isMean() {
    return this == GAUSSIAN;
  }

  /**
   * {@code value} as {@code type} stores it. Linear interpolation is computed as ITK does it to the
   * last bit, and gives equal samples back as they are, so that nothing needs to be mended: where
   * an axis keeps its spacing positions on it are old ones but for rounding, and whether an
   * intensity then loses a unit agrees.
   */
  double stored(double value, PixelType type) {
    return this == LINEAR ? Intensities.truncated(value, type) : Intensities.stored(value, type);
  }

  /** {@link #stored} for the first {@code count} of {@code values}. */
  void store(double[] values, int count, PixelType type) {
    if (this == LINEAR) {
      for (int i = 0; i < count; i++) {
        values[i] = Intensities.truncated(values[i], type);
      }
    } else {
      Intensities.store(values, count, type);
    }
  }
}

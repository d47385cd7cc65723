package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;

/** What intensities may be: finite where they are read, and values of their pixel type. */
public final class Intensities {

  /** How near a whole number a computed intensity counts as that number. */
  private static final double WHOLE_NUMBER_TOLERANCE = 1e-9;

  private Intensities() {}

  /**
   * {@code value} as {@code type} stores it: toward zero for whole numbers, clamped to their range,
   * and to the nearest single for FLOAT32.
   *
   * <p>Within 1e-9 of a whole number that number is taken. There we differ from PyRadiomics on
   * purpose: a spline through constant air gives -1000 plus or minus rounding noise, and truncating
   * the noise gives -999 at random.
   */
  static double stored(double value, PixelType type) {
    return switch (type) {
      case FLOAT64 -> value;
      case FLOAT32 -> (float) value;
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64 -> {
        double nearest = Math.rint(value);
        double towardZero = value < 0 ? Math.ceil(value) : Math.floor(value);
        double whole = Math.abs(value - nearest) <= WHOLE_NUMBER_TOLERANCE ? nearest : towardZero;
        // Adding 0.0 turns a negative zero into zero, which integers do not tell apart.
        yield Math.clamp(whole, type.min(), type.max()) + 0.0;
      }
    };
  }

  /**
   * {@code value} as {@code type} stores it, where it was computed with the very rounding of the
   * reference: toward zero, however near the next whole number is.
   */
  static double truncated(double value, PixelType type) {
    if (!type.isInteger()) {
      return stored(value, type);
    }
    double towardZero = value < 0 ? Math.ceil(value) : Math.floor(value);
    return Math.clamp(towardZero, type.min(), type.max()) + 0.0;
  }

  /**
   * Checks every voxel.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY with the count of NaN and infinite voxels
   */
  public static void requireFinite(Volume volume) {
    int count = 0;
    for (int i = 0; i < volume.size().voxels(); i++) {
      if (!Double.isFinite(volume.intensity(i))) {
        count++;
      }
    }
    refuse(count, "around the region, where filters and interpolation read");
  }

  /**
   * Checks the voxels of the region.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY with the count of NaN and infinite voxels
   */
  public static void requireFinite(Volume volume, Mask mask) {
    int count = 0;
    for (double intensity : RegionIntensities.of(volume, mask).values()) {
      if (!Double.isFinite(intensity)) {
        count++;
      }
    }
    refuse(count, "inside the region");
  }

  private static void refuse(int count, String where) {
    if (count > 0) {
      throw new RadiomicsException(
          Code.NON_FINITE_INTENSITY,
          "%d voxels %s are NaN or infinite; correct the image first.".formatted(count, where));
    }
  }
}

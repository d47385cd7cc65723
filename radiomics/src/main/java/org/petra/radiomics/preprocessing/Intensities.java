package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/** What intensities may be: finite where they are read, and values of their pixel type. */
public final class Intensities {

  /** How near a whole number a computed intensity counts as that number. */
  private static final double WHOLE_NUMBER_TOLERANCE = 1e-9;

  /** Farther from the whole number toward zero a value may be near the next one. */
  private static final double WELL_BELOW_NEXT = 1 - 2 * WHOLE_NUMBER_TOLERANCE;

  private static final long EXPONENT = 0x7ff0_0000_0000_0000L;
  private static final long EXPONENT_UNIT = 0x0010_0000_0000_0000L;

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
   * Rounds all of the first {@code count} of {@code values} as {@link #stored} does, in less time
   * where most of them lie well between two whole numbers.
   */
  static void store(double[] values, int count, PixelType type) {
    if (type == PixelType.FLOAT64) {
      return;
    }
    boolean integer = type.isInteger();
    for (int i = 0; i < count; i++) {
      double value = values[i];
      double towardZero = (double) (long) value;
      boolean simple =
          integer
              && Math.abs(value - towardZero) < WELL_BELOW_NEXT
              && towardZero >= type.min()
              && towardZero <= type.max();
      values[i] = simple ? towardZero : stored(value, type);
    }
  }

  /**
   * Checks every voxel.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY with the count of NaN and infinite voxels
   */
  public static void requireFinite(Volume volume) {
    requireFinite(volume, new BoundingBox(0, 0, 0, volume.size()));
  }

  /**
   * Checks the voxels of a box.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY with the count of NaN and infinite voxels
   */
  static void requireFinite(Volume volume, BoundingBox box) {
    Size size = box.size();
    double[] row = new double[size.x()];
    int count = 0;
    for (int z = box.minZ(); z < box.minZ() + size.z(); z++) {
      for (int y = box.minY(); y < box.minY() + size.y(); y++) {
        volume.copy(volume.size().index(box.minX(), y, z), row, 0, row.length);
        count += notFinite(row);
      }
    }
    refuse(count, "around the region, where filters and interpolation read");
  }

  /** Counts without a branch: adding one to an exponent of all ones reaches the sign. */
  private static int notFinite(double[] values) {
    long count = 0;
    for (double value : values) {
      long exponent = Double.doubleToRawLongBits(value) & EXPONENT;
      count += exponent + EXPONENT_UNIT >>> 63;
    }
    return (int) count;
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

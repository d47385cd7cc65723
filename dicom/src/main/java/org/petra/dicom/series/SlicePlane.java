package org.petra.dicom.series;

import java.util.Locale;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Vector3;

/**
 * Where the pixels of one slice lie.
 *
 * @param position centre of the first pixel in mm
 * @param direction row direction, column direction and their normal
 * @param rowSpacingMm distance between rows
 * @param columnSpacingMm distance between columns
 */
record SlicePlane(
    Vector3 position,
    Direction direction,
    double rowSpacingMm,
    double columnSpacingMm,
    Extent extent) {

  /** Rows and columns. */
  record Extent(int rows, int columns) {}

  /** Cosines are written with six or more decimals. */
  private static final double COSINE_TOLERANCE = 1e-4;

  private static final double SPACING_TOLERANCE_MM = 1e-4;

  int rows() {
    return extent.rows;
  }

  int columns() {
    return extent.columns;
  }

  static SlicePlane of(DicomObject slice) {
    double[] position = required(slice, Tags.IMAGE_POSITION_PATIENT, 3);
    double[] cosines = required(slice, Tags.IMAGE_ORIENTATION_PATIENT, 6);
    double[] spacing = required(slice, Tags.PIXEL_SPACING, 2);
    if (!(spacing[0] > 0 && spacing[1] > 0)) {
      throw SliceStack.invalid("PixelSpacing is not positive");
    }
    if (slice.integer(Tags.NUMBER_OF_FRAMES).orElse(1) != 1) {
      throw SliceStack.invalid("multi-frame instances without functional groups are not supported");
    }
    if (slice.integer(Tags.SAMPLES_PER_PIXEL).orElse(1) != 1) {
      throw SliceStack.invalid("SamplesPerPixel is not 1");
    }
    Extent extent = new Extent(positive(slice, Tags.ROWS), positive(slice, Tags.COLUMNS));
    return new SlicePlane(
        new Vector3(position[0], position[1], position[2]),
        direction(cosines),
        spacing[0],
        spacing[1],
        extent);
  }

  private static int positive(DicomObject slice, int tag) {
    int value = slice.integer(tag).orElse(0);
    if (value < 1) {
      throw SliceStack.invalid(Tags.keyword(tag) + " is missing");
    }
    return value;
  }

  private static double[] required(DicomObject slice, int tag, int count) {
    double[] values = slice.decimals(tag);
    if (values.length != count) {
      throw SliceStack.invalid(Tags.keyword(tag) + " is missing or incomplete");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw SliceStack.invalid(Tags.keyword(tag) + " is not finite");
      }
    }
    return values;
  }

  private static Direction direction(double[] c) {
    Vector3 x = new Vector3(c[0], c[1], c[2]);
    Vector3 y = new Vector3(c[3], c[4], c[5]);
    boolean orthonormal =
        Math.abs(x.norm() - 1) < COSINE_TOLERANCE
            && Math.abs(y.norm() - 1) < COSINE_TOLERANCE
            && Math.abs(x.dot(y)) < COSINE_TOLERANCE;
    if (!orthonormal) {
      throw SliceStack.invalid(
          "ImageOrientationPatient is not a pair of perpendicular unit vectors");
    }
    return new Direction(x, y, x.cross(y));
  }

  /** Rejects a slice of another size, spacing or orientation. */
  void requireSameGrid(SlicePlane other) {
    if (!extent.equals(other.extent)) {
      throw SliceStack.invalid(
          String.format(
              Locale.ROOT,
              "Rows or Columns differ between its slices (%d x %d and %d x %d)",
              extent.rows,
              extent.columns,
              other.extent.rows,
              other.extent.columns));
    }
    if (Math.abs(rowSpacingMm - other.rowSpacingMm) > SPACING_TOLERANCE_MM
        || Math.abs(columnSpacingMm - other.columnSpacingMm) > SPACING_TOLERANCE_MM) {
      throw SliceStack.invalid(
          String.format(
              Locale.ROOT,
              "PixelSpacing differs between its slices (%.4f x %.4f and %.4f x %.4f mm)",
              rowSpacingMm,
              columnSpacingMm,
              other.rowSpacingMm,
              other.columnSpacingMm));
    }
    for (int axis = 0; axis < 3; axis++) {
      double apart = direction.get(axis).minus(other.direction.get(axis)).norm();
      if (apart > COSINE_TOLERANCE) {
        throw SliceStack.invalid(
            String.format(
                Locale.ROOT,
                "ImageOrientationPatient differs between its slices (by %.2f degrees)",
                Math.toDegrees(2 * Math.asin(Math.min(1, apart / 2)))));
      }
    }
  }
}

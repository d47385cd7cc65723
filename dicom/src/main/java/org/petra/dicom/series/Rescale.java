package org.petra.dicom.series;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.pixel.StoredFormat;
import org.petra.radiomics.image.PixelType;

/**
 * The modality rescale of one slice.
 *
 * @param slope factor, not 0
 * @param intercept summand
 */
record Rescale(double slope, double intercept) {

  /** The slice's RescaleSlope and RescaleIntercept; absent ones are 1 and 0. */
  static Rescale of(DicomObject slice) {
    double slope = slice.decimal(Tags.RESCALE_SLOPE).orElse(1);
    double intercept = slice.decimal(Tags.RESCALE_INTERCEPT).orElse(0);
    if (!Double.isFinite(slope) || slope == 0 || !Double.isFinite(intercept)) {
      throw SliceStack.invalid("RescaleSlope or RescaleIntercept is no usable number");
    }
    return new Rescale(slope, intercept);
  }

  double apply(double stored) {
    return stored * slope + intercept;
  }

  /** The type that SimpleITK gives the rescaled image. */
  PixelType pixelType(StoredFormat format) {
    if (slope != Math.rint(slope) || intercept != Math.rint(intercept)) {
      return PixelType.FLOAT64;
    }
    if (slope == 1 && intercept == 0) {
      return PixelTypes.stored(format);
    }
    double a = slope * format.min() + intercept;
    double b = slope * format.max() + intercept;
    return PixelTypes.holding(Math.min(a, b), Math.max(a, b));
  }
}

package org.petra.dicom.series;

import org.petra.dicom.pixel.StoredFormat;
import org.petra.radiomics.image.PixelType;

/** Which pixel type a DICOM reader on GDCM, such as SimpleITK, gives an image. */
final class PixelTypes {

  private static final PixelType[] UNSIGNED = {PixelType.UINT8, PixelType.UINT16, PixelType.UINT32};
  private static final PixelType[] SIGNED = {PixelType.INT8, PixelType.INT16, PixelType.INT32};

  private PixelTypes() {}

  /** The type of samples that are not rescaled. */
  static PixelType stored(StoredFormat format) {
    PixelType[] types = format.signed() ? SIGNED : UNSIGNED;
    return switch (format.bitsAllocated()) {
      case 8 -> types[0];
      case 16 -> types[1];
      default -> types[2];
    };
  }

  /**
   * The smallest integer type for the range, unsigned where that can be; FLOAT64 if none holds it.
   */
  static PixelType holding(double min, double max) {
    for (PixelType type : min >= 0 ? UNSIGNED : SIGNED) {
      if (min >= type.min() && max <= type.max()) {
        return type;
      }
    }
    return PixelType.FLOAT64;
  }

  /** A type for slices of both types. */
  static PixelType common(PixelType a, PixelType b) {
    if (a == b) {
      return a;
    }
    return a.isInteger() && b.isInteger()
        ? holding(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()))
        : PixelType.FLOAT64;
  }
}

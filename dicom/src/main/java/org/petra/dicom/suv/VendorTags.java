package org.petra.dicom.suv;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.petra.dicom.part10.DicomObject;

/**
 * Private attributes of scanners that SUV needs, found by their private creator; without it they
 * are not there. From the vendors' conformance statements and the vendor-neutral pseudocode of the
 * Quantitative Imaging Biomarkers Alliance.
 */
final class VendorTags {

  private static final String PHILIPS = "Philips PET Private Group";
  private static final int PHILIPS_GROUP = 0x7053;
  private static final int SUV_SCALE_FACTOR = 0x00;
  private static final int ACTIVITY_SCALE_FACTOR = 0x09;

  private static final String GE = "GEMS_PETD_01";
  private static final int GE_GROUP = 0x0009;
  private static final int SCAN_DATE_TIME = 0x0D;

  private VendorTags() {}

  /** Philips (7053,1000): what makes counts body-weight SUV; empty if absent or 0. */
  static OptionalDouble philipsSuvFactor(List<DicomObject> slices) {
    return factor(slices, SUV_SCALE_FACTOR, "Philips' SUV scale factor (7053,1000)");
  }

  /** Philips (7053,1009): what makes counts Bq/ml; empty if absent or 0. */
  static OptionalDouble philipsActivityFactor(List<DicomObject> slices) {
    return factor(slices, ACTIVITY_SCALE_FACTOR, "Philips' activity scale factor (7053,1009)");
  }

  /** GE (0009,100D): when the scan began, whatever was made of the series later. */
  static Optional<LocalDateTime> geScanStart(DicomObject slice) {
    return slice.privateText(GE, GE_GROUP, SCAN_DATE_TIME).flatMap(DicomTime::dateTime);
  }

  private static OptionalDouble factor(List<DicomObject> slices, int element, String name) {
    double factor = number(slices.getFirst(), element);
    for (DicomObject slice : slices) {
      if (number(slice, element) != factor) {
        throw Attribute.differs(name);
      }
    }
    return factor > 0 && Double.isFinite(factor)
        ? OptionalDouble.of(factor)
        : OptionalDouble.empty();
  }

  private static double number(DicomObject slice, int element) {
    try {
      return slice
          .privateText(PHILIPS, PHILIPS_GROUP, element)
          .map(Double::parseDouble)
          .orElse(0.0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

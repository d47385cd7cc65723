package org.petra.dicom.suv;

import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/** Attributes that SUV needs, and the errors that name them. */
final class Attribute {

  private Attribute() {}

  /** The number, which is positive; NaN after adding the keyword to {@code missing}. */
  static double positive(DicomObject object, int tag, List<String> missing) {
    double value = object.decimal(tag).orElse(0);
    if (!(value > 0) || Double.isInfinite(value)) {
      missing.add(Tags.keyword(tag));
      return Double.NaN;
    }
    return value;
  }

  /** Rejects slices that contradict each other. */
  static void requireSame(List<DicomObject> slices, int tag) {
    for (DicomObject slice : slices) {
      if (!slice.strings(tag).equals(slices.getFirst().strings(tag))) {
        throw differs(Tags.keyword(tag));
      }
    }
  }

  static RadiomicsException differs(String name) {
    return new RadiomicsException(
        RadiomicsException.Code.INVALID_SERIES,
        name + " differs between the slices of the PET series.");
  }

  static RadiomicsException missing(List<String> keywords) {
    return new RadiomicsException(
        RadiomicsException.Code.MISSING_SUV_ATTRIBUTE,
        "The PET series lacks what SUV needs: "
            + String.join(", ", keywords.stream().distinct().toList())
            + ".");
  }

  static RadiomicsException unusable(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.MISSING_SUV_ATTRIBUTE,
        "The PET series cannot be converted to SUV: " + what + ".");
  }
}

package org.petra.dicom.series;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;

/**
 * How a sample lies in pixel data.
 *
 * @param bitsAllocated 8, 16 or 32
 * @param bitsStored bits that hold the value
 * @param highBit the highest of these
 * @param signed whether the value is in two's complement
 */
record StoredFormat(int bitsAllocated, int bitsStored, int highBit, boolean signed) {

  static StoredFormat of(DicomObject object) {
    int allocated = object.integer(Tags.BITS_ALLOCATED).orElse(0);
    if (allocated != 8 && allocated != 16 && allocated != 32) {
      throw SliceStack.invalid("BitsAllocated is " + allocated + " and not 8, 16 or 32");
    }
    int stored = object.integer(Tags.BITS_STORED).orElse(allocated);
    int high = object.integer(Tags.HIGH_BIT).orElse(stored - 1);
    if (stored < 1 || stored > allocated || high < stored - 1 || high >= allocated) {
      throw SliceStack.invalid(
          "BitsStored " + stored + " and HighBit " + high + " do not fit BitsAllocated");
    }
    return new StoredFormat(
        allocated, stored, high, object.integer(Tags.PIXEL_REPRESENTATION).orElse(0) == 1);
  }

  int bytes() {
    return bitsAllocated / 8;
  }

  /** The value in the raw bits of a sample: padding and overlay bits dropped, sign extended. */
  int value(int raw) {
    int left = 31 - highBit;
    int right = 32 - bitsStored;
    return signed ? raw << left >> right : raw << left >>> right;
  }

  /** A stored value as a number, also where an unsigned one has taken the sign bit of the int. */
  double number(int value) {
    return signed ? value : Integer.toUnsignedLong(value);
  }

  double min() {
    return signed ? -Math.pow(2, bitsStored - 1) : 0;
  }

  double max() {
    return Math.pow(2, signed ? bitsStored - 1 : bitsStored) - 1;
  }
}

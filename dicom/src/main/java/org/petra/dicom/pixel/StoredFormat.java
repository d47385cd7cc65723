package org.petra.dicom.pixel;

import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;

/**
 * How a sample lies in pixel data.
 *
 * @param bitsAllocated 1, 8, 16 or 32
 * @param bitsStored bits that hold the value
 * @param highBit the highest of these
 * @param signed whether the value is in two's complement
 */
public record StoredFormat(int bitsAllocated, int bitsStored, int highBit, boolean signed) {

  /**
   * What the attributes of an image say.
   *
   * @throws org.petra.radiomics.RadiomicsException INVALID_SERIES if they are missing or contradict
   *     each other
   */
  public static StoredFormat of(DicomObject object) {
    int allocated = object.integer(Tags.BITS_ALLOCATED).orElse(0);
    if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32) {
      throw Pixels.invalid("BitsAllocated is " + allocated + " and not 1, 8, 16 or 32");
    }
    int stored = object.integer(Tags.BITS_STORED).orElse(allocated);
    int high = object.integer(Tags.HIGH_BIT).orElse(stored - 1);
    if (stored < 1 || stored > allocated || high < stored - 1 || high >= allocated) {
      throw Pixels.invalid(
          "BitsStored " + stored + " and HighBit " + high + " do not fit BitsAllocated");
    }
    return new StoredFormat(
        allocated, stored, high, object.integer(Tags.PIXEL_REPRESENTATION).orElse(0) == 1);
  }

  /** Bytes of a sample; 0 where eight of them share one. */
  public int bytes() {
    return bitsAllocated / 8;
  }

  /** The value in the raw bits of a sample: padding and overlay bits dropped, sign extended. */
  public int value(int raw) {
    int left = 31 - highBit;
    int right = 32 - bitsStored;
    return signed ? raw << left >> right : raw << left >>> right;
  }

  /** The value that a codec gives with {@code precision} bits. */
  int decoded(int sample, int precision) {
    if (precision > bitsStored) {
      return value(sample);
    }
    int unused = 32 - precision;
    return signed ? sample << unused >> unused : sample << unused >>> unused;
  }

  /** The bits of a value where it is stored from the lowest bit on, the sign in all above it. */
  int raw(int value) {
    return value << highBit + 1 - bitsStored;
  }

  /** A stored value as a number, also where an unsigned one has taken the sign bit of the int. */
  public double number(int value) {
    return signed ? value : Integer.toUnsignedLong(value);
  }

  /** The lowest value that can be stored. */
  public double min() {
    return signed ? -Math.pow(2, bitsStored - 1) : 0;
  }

  /** The highest value that can be stored. */
  public double max() {
    return Math.pow(2, signed ? bitsStored - 1 : bitsStored) - 1;
  }
}

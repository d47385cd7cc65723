package org.petra.dicom.codec;

/** The samples of one decoded frame, row by row, those of a pixel one after the other. */
public final class Samples {

  private final int[] values;
  private final int precision;

  /**
   * Samples as a codec gives them.
   *
   * @param values not copied
   * @param precision bits of a sample in the codestream; higher bits of {@code values} mean nothing
   */
  public Samples(int[] values, int precision) {
    this.values = values;
    this.precision = precision;
  }

  /** The values; not a copy. */
  public int[] values() {
    return values;
  }

  /** Bits that a value has in the codestream. */
  public int precision() {
    return precision;
  }
}

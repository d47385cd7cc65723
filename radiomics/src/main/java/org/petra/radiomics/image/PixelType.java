package org.petra.radiomics.image;

/**
 * The type in which an image is stored, which PyRadiomics keeps through resampling.
 *
 * <p>Intensities are held as {@code double} whatever the type; the type decides how a computed
 * intensity is rounded: toward zero to an integer type, to the nearest float for {@link #FLOAT32}.
 */
public enum PixelType {
  /** Any integer type: a resampled intensity is truncated toward zero and clamped to its range. */
  INT8(-128, 127),
  UINT8(0, 255),
  INT16(-32768, 32767),
  UINT16(0, 65535),
  INT32(Integer.MIN_VALUE, Integer.MAX_VALUE),
  UINT32(0, 4294967295L),
  INT64(Long.MIN_VALUE, Long.MAX_VALUE),
  UINT64(0, 0x1p64),
  /** IEEE 754 single precision. */
  FLOAT32(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
  /** IEEE 754 double precision. */
  FLOAT64(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final double min;
  private final double max;

  PixelType(double min, double max) {
    this.min = min;
    this.max = max;
  }

  /** Whether the type holds whole numbers only. */
  public boolean isInteger() {
    return this != FLOAT32 && this != FLOAT64;
  }

  /** The smallest intensity of the type. */
  public double min() {
    return min;
  }

  /** The largest intensity of the type. */
  public double max() {
    return max;
  }
}

package org.petra.dicom.codec;

/**
 * The size of one frame, as the attributes of its image say it.
 *
 * @param rows rows
 * @param columns columns
 * @param samplesPerPixel samples of a pixel, 1 for grayscale
 */
public record FrameShape(int rows, int columns, int samplesPerPixel) {

  /** Some 5800 x 5800 pixels; a frame of a CT, PET or MR has at most 2048 x 2048. */
  public static final int MAX_SAMPLES = 1 << 25;

  /**
   * A shape within the bound.
   *
   * @throws IllegalArgumentException if it is empty or has more than {@link #MAX_SAMPLES} samples
   */
  public FrameShape {
    if (rows < 1 || columns < 1 || samplesPerPixel < 1 || samplesPerPixel > 4) {
      throw new IllegalArgumentException("a frame of " + rows + " x " + columns);
    }
    if ((long) rows * columns * samplesPerPixel > MAX_SAMPLES) {
      throw new IllegalArgumentException("a frame of " + rows + " x " + columns + " is too large");
    }
  }

  /** Pixels of the frame. */
  public int pixels() {
    return rows * columns;
  }

  /** Samples of the frame. */
  public int samples() {
    return rows * columns * samplesPerPixel;
  }

  /**
   * Passes if a codestream is of this size.
   *
   * @throws org.petra.radiomics.RadiomicsException UNREADABLE_FILE otherwise
   */
  public void requireSame(int otherRows, int otherColumns, int otherSamplesPerPixel) {
    if (rows != otherRows || columns != otherColumns || samplesPerPixel != otherSamplesPerPixel) {
      throw Codestreams.broken(
          "it is of "
              + otherRows
              + " x "
              + otherColumns
              + " pixels of "
              + otherSamplesPerPixel
              + " samples, its image of "
              + rows
              + " x "
              + columns
              + " of "
              + samplesPerPixel);
    }
  }
}

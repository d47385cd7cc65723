package org.petra.dicom.rendering;

/**
 * The part of an image to show, and the size of the picture it must fit into.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param region the part to show; empty for the whole image
 */
public record Viewport(int width, int height, java.util.Optional<Region> region) {

  /** Pictures for screens are no larger. */
  public static final int MAX_SIZE = 4096;

  /**
   * A part of an image.
   *
   * @param x first column
   * @param y first row
   * @param width columns; negative ones show it mirrored
   * @param height rows; negative ones show it upside down
   */
  public record Region(int x, int y, int width, int height) {

    /** A region that is not empty. */
    public Region {
      if (width == 0 || height == 0 || x < 0 || y < 0) {
        throw new IllegalArgumentException("an empty region");
      }
    }
  }

  /** A picture that is neither empty nor huge. */
  public Viewport {
    if (width < 1 || height < 1 || width > MAX_SIZE || height > MAX_SIZE) {
      throw new IllegalArgumentException("a viewport of " + width + " x " + height);
    }
  }
}

package org.petra.dicom.rendering;

import java.util.Optional;

/**
 * What a picture is to look like.
 *
 * @param format its encoding
 * @param quality of JPEG, 1 to 100
 * @param window instead of the image's own
 * @param viewport the part and size to show; empty for the whole image, a pixel a sample
 */
public record Rendering(
    PictureFormat format, int quality, Optional<Window> window, Optional<Viewport> viewport) {

  /** The quality of a JPEG where nobody asks for another. */
  public static final int DEFAULT_QUALITY = 90;

  /** A rendering whose quality is in range. */
  public Rendering {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("a quality of " + quality);
    }
  }
}

package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * An image and a region on one grid.
 *
 * @param image the intensities
 * @param mask the region, on the grid of {@code image}
 */
public record MaskedImage(Volume image, Mask mask) {

  /** Rejects a region of another size. */
  public MaskedImage {
    if (!image.size().equals(mask.size())) {
      throw new IllegalArgumentException(
          "image of " + image.size() + " with a region of " + mask.size());
    }
  }

  /** Both cut to {@code box}. */
  public MaskedImage crop(BoundingBox box) {
    return new MaskedImage(Crop.to(image, box), Crop.to(mask, box));
  }
}

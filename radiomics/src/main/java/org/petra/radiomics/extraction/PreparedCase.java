package org.petra.radiomics.extraction;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.Crop;
import org.petra.radiomics.preprocessing.MaskedImage;
import org.petra.radiomics.preprocessing.Preprocessing;
import org.petra.radiomics.preprocessing.Resegmentation;

/**
 * A case after all preprocessing.
 *
 * @param whole the image on its final grid, with the region as it was drawn
 * @param region the voxels that intensity features describe
 * @param box the box around {@code region}
 */
record PreparedCase(MaskedImage whole, Mask region, BoundingBox box) {

  static PreparedCase of(Volume image, Mask mask, ExtractionSettings settings) {
    MaskedImage whole = Preprocessing.prepare(image, mask, settings.preprocessing());
    BoundingBox box = settings.requirements().check(whole.mask());
    Resegmentation resegmentation = settings.preprocessing().resegmentation();
    if (resegmentation == null) {
      return new PreparedCase(whole, whole.mask(), box);
    }
    Mask region = resegmentation.apply(whole);
    return new PreparedCase(whole, region, settings.requirements().check(region));
  }

  /** The final image. */
  Volume image() {
    return whole.image();
  }

  /** The region that intensity features describe, cut to its box. */
  Mask croppedRegion() {
    return Crop.to(region, box);
  }

  /**
   * The region that shape features describe. Unless the settings say it is the re-segmented one, it
   * is the drawn one, cut off at the re-segmented one's box: as in PyRadiomics.
   */
  Mask croppedShape(ExtractionSettings settings) {
    Resegmentation resegmentation = settings.preprocessing().resegmentation();
    return resegmentation == null || resegmentation.ofShape()
        ? croppedRegion()
        : Crop.to(whole.mask(), box);
  }
}

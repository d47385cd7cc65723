package org.petra.dicom.segmentation;

import java.util.Objects;
import java.util.function.Supplier;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Mask;

/**
 * A volume of interest of an image, drawn by one reader at one time. Its mask is made when asked
 * for.
 */
public final class DrawnRegion {

  private final String voi;
  private final Reading reading;
  private final Supplier<Mask> mask;
  private final String frameOfReferenceUid;

  DrawnRegion(String voi, Reading reading, Supplier<Mask> mask, String frameOfReferenceUid) {
    this.voi = voi;
    this.reading = reading;
    this.mask = mask;
    this.frameOfReferenceUid = frameOfReferenceUid;
  }

  /** The lesion's name: its label, or the part of it that a profile's pattern takes. */
  public String voi() {
    return voi;
  }

  /** Who drew it, and for which time. */
  public Reading reading() {
    return reading;
  }

  /**
   * Its voxels on the image's grid.
   *
   * @throws org.petra.radiomics.RadiomicsException as {@link Segmentation#toMask} and {@link
   *     StructureSet#toMask} do
   */
  public Mask mask() {
    return mask.get();
  }

  /**
   * The same region on another image of the study: a voxel is inside where its centre lies in a
   * voxel of this region. Asking for the mask throws GEOMETRY_MISMATCH if the other image is in
   * another frame of reference or does not hold the whole region.
   */
  public DrawnRegion carriedOver(ImageSeries to) {
    String frame = to.frameOfReferenceUid().orElse("");
    var grid = to.geometry();
    return new DrawnRegion(
        voi,
        reading,
        () -> {
          if (frame.isEmpty() || !Objects.equals(frame, frameOfReferenceUid)) {
            throw Segmentation.mismatch(
                "it is to be carried over to an image in another frame of reference");
          }
          return NearestMask.on(mask.get(), grid);
        },
        frame);
  }
}

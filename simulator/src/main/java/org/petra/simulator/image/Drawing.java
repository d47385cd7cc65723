package org.petra.simulator.image;

import java.util.List;
import org.petra.dicom.segmentation.Reading;

/**
 * How a simulated reader outlines a lesion. No person drew anything: an outline is the lesion's
 * true surface, moved outwards by a constant and, smoothly over the surface, in and out at random.
 *
 * @param reading the reader, and for which time
 * @param bias by how much the outline lies outside the true surface on average (inside where
 *     negative), in voxel widths
 * @param stray standard deviation of the distance over the surface, in voxel widths
 */
public record Drawing(Reading reading, double bias, double stray) {

  // A reader sees voxels, so the distances are in widths of the image's mean voxel: 1.5 mm on the
  // CT, 3.5 mm on the PET. They were chosen so that over the 30 lesions, at the stated seed, the
  // agreement of most but not of all features exceeds 0.75 (docs/conformance.md).

  private static final Drawing FIRST = new Drawing(new Reading("READER1", 1), 0, 0);
  private static final Drawing AGAIN = new Drawing(new Reading("READER1", 2), 0, 0.3);
  private static final Drawing OTHER = new Drawing(new Reading("READER2", 1), 0.15, 0.7);

  /** Reader 1 alone, on the lesion's true surface. */
  public static final List<Drawing> ONCE = List.of(FIRST);

  /** Reader 1, Reader 1 again, and Reader 2. */
  public static final List<Drawing> THRICE = List.of(FIRST, AGAIN, OTHER);
}

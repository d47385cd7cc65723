package org.petra.radiomics.feature;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Size;

/** A small region whose matrices can be counted by hand. */
public final class Examples {

  private Examples() {}

  /** Three by three voxels in one slice, with the gray levels 1, 2 and 3. */
  public static GrayLevels square() {
    return GrayLevels.of(
        new Size(3, 3, 1),
        new int[] {
          1, 1, 2,
          1, 2, 2,
          3, 3, 2
        });
  }
}

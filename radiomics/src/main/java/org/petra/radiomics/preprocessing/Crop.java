package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/** Cuts a box out of an image or a region; positions in patient space stay what they are. */
public final class Crop {

  private Crop() {}

  /** The part of {@code volume} inside {@code box}. */
  public static Volume to(Volume volume, BoundingBox box) {
    Size size = box.size();
    double[] intensities = new double[size.voxels()];
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        int from = volume.size().index(box.minX(), box.minY() + j, box.minZ() + k);
        for (int i = 0; i < size.x(); i++) {
          intensities[to++] = volume.intensity(from + i);
        }
      }
    }
    return Volume.of(geometry(volume.geometry(), box), volume.pixelType(), intensities);
  }

  /** The part of {@code mask} inside {@code box}. */
  public static Mask to(Mask mask, BoundingBox box) {
    Size size = box.size();
    boolean[] inside = new boolean[size.voxels()];
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        int from = mask.size().index(box.minX(), box.minY() + j, box.minZ() + k);
        for (int i = 0; i < size.x(); i++) {
          inside[to++] = mask.contains(from + i);
        }
      }
    }
    return Mask.of(geometry(mask.geometry(), box), inside);
  }

  private static Geometry geometry(Geometry grid, BoundingBox box) {
    return new Geometry(
        box.size(),
        grid.spacingMm(),
        grid.position(box.minX(), box.minY(), box.minZ()),
        grid.direction());
  }
}

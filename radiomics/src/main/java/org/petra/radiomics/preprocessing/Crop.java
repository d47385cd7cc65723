package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
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
        volume.copy(from, intensities, to, size.x());
        to += size.x();
      }
    }
    return Volume.of(geometry(volume.geometry(), box), volume.pixelType(), intensities);
  }

  /** The part of {@code mask} inside {@code box}. */
  public static Mask to(Mask mask, BoundingBox box) {
    Size size = box.size();
    boolean[] inside = new boolean[size.voxels()];
    Runs runs = mask.runs();
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.start(run) / mask.size().x();
      int y = row % mask.size().y() - box.minY();
      int z = row / mask.size().y() - box.minZ();
      int x = runs.start(run) - row * mask.size().x() - box.minX();
      if (y >= 0 && y < size.y() && z >= 0 && z < size.z()) {
        int first = Math.clamp(x, 0, size.x());
        int end = Math.clamp(x + (long) runs.length(run), 0, size.x());
        Arrays.fill(inside, size.index(first, y, z), size.index(end, y, z), true);
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

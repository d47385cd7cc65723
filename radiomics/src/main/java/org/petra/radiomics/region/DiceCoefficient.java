package org.petra.radiomics.region;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.Crop;
import org.petra.radiomics.preprocessing.MaskGrid;

/**
 * How far two regions of one image agree: twice their common voxels over the sum of their voxels
 * (Dice 1945, Ecology 26:297; Sørensen 1948).
 */
public final class DiceCoefficient {

  private DiceCoefficient() {}

  /**
   * The coefficient of two regions: 0 without a common voxel, 1 for equal ones, NaN where both are
   * empty, since two readers who drew nothing say nothing of each other.
   *
   * @throws RadiomicsException GEOMETRY_MISMATCH when the regions are not on one grid
   */
  public static double of(Mask a, Mask b) {
    requireOneGrid(a.geometry(), b.geometry());
    return of(common(a.runs(), b.runs()), a.voxelCount(), b.voxelCount());
  }

  /**
   * The same where one region is known on a part of the grid alone, and never put on all of it.
   *
   * @param part the region, all of it, on the part inside {@code box}
   * @param grid the whole grid
   * @throws RadiomicsException GEOMETRY_MISMATCH when {@code other} is not on {@code grid}
   */
  static double of(Mask part, BoundingBox box, Geometry grid, Mask other) {
    requireOneGrid(grid, other.geometry());
    long common = common(part.runs(), Crop.to(other, box).runs());
    return of(common, part.voxelCount(), other.voxelCount());
  }

  private static double of(long common, long a, long b) {
    return 2.0 * common / (a + b);
  }

  private static void requireOneGrid(Geometry a, Geometry b) {
    String difference = MaskGrid.DEFAULT.difference(a, b);
    if (!difference.isEmpty()) {
      throw new RadiomicsException(
          Code.GEOMETRY_MISMATCH, "The two regions differ in " + difference + ".");
    }
  }

  private static long common(Runs a, Runs b) {
    long voxels = 0;
    int i = 0;
    int j = 0;
    while (i < a.count() && j < b.count()) {
      int from = Math.max(a.start(i), b.start(j));
      int to = Math.min(a.end(i), b.end(j));
      voxels += Math.max(0, to - from);
      if (a.end(i) < b.end(j)) {
        i++;
      } else {
        j++;
      }
    }
    return voxels;
  }
}

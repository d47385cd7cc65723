package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The gray level size zone matrix of a region: how many zones of each size, in voxels, there are at
 * each gray level. A zone is a largest 26-connected set of voxels of one gray level.
 *
 * @param zones number of zones by gray level and size
 */
public record Glszm(LevelSizeMatrix zones) {

  /** Finds the zones of a region. */
  public static Glszm of(GrayLevels levels) {
    int[] root = new ZoneForest(levels).roots();
    int[] region = levels.region();
    int[] size = new int[root.length];
    for (int voxel : region) {
      size[root[voxel]]++;
    }
    LevelSizeCounter zones = new LevelSizeCounter(levels.highest());
    for (int voxel : region) {
      if (size[voxel] > 0) {
        zones.count(levels.padded()[voxel], size[voxel]);
      }
    }
    return new Glszm(zones.matrix());
  }
}

package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;

/**
 * The gray level size zone matrix of a region: how many zones of each size, in voxels, there are at
 * each gray level. A zone is a largest connected set of voxels of one gray level; voxels are
 * connected when they touch, if only at a corner, and where slices are kept apart lie in one.
 *
 * @param zones number of zones by gray level and size
 */
public record Glszm(LevelSizeMatrix zones) {

  /** Finds the zones of a region. */
  public static Glszm of(GrayLevels levels, TextureSettings settings) {
    int[] root = new ZoneForest(levels, settings.neighbourhood().slicing()).roots();
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

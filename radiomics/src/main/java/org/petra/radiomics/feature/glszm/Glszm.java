package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;
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
    return new Glszm(new ZoneForest(levels, settings.neighbourhood().slicing()).zones());
  }
}

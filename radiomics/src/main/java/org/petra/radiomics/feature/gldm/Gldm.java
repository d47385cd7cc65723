package org.petra.radiomics.feature.gldm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;

/**
 * The gray level dependence matrix of a region: how many voxels of each gray level have each
 * dependence, which is the number of the voxel itself and those of its neighbours whose gray level
 * differs from its own by no more than alpha.
 *
 * @param dependences number of voxels by gray level and dependence, 1 and more
 */
public record Gldm(LevelSizeMatrix dependences) {

  /** Counts the dependences of a region. */
  public static Gldm of(GrayLevels levels, TextureSettings settings) {
    return new Gldm(
        new DependenceCounter(levels, settings.neighbourhood(), settings.gldmAlpha()).count());
  }
}

package org.petra.radiomics.feature.gldm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The gray level dependence matrix of a region: how many voxels of each gray level have each
 * dependence, which is the number of the voxel itself and those of its 26 neighbours that have its
 * gray level (coarseness parameter alpha = 0).
 *
 * @param dependences number of voxels by gray level and dependence, 1 to 27
 */
public record Gldm(LevelSizeMatrix dependences) {

  /** Counts the dependences of a region. */
  public static Gldm of(GrayLevels levels) {
    short[] padded = levels.padded();
    int[] steps = LatticeDirection.steps(LatticeDirection.ALL, levels);
    LevelSizeCounter dependences = new LevelSizeCounter(levels.highest());
    for (int voxel : levels.region()) {
      short level = padded[voxel];
      int dependence = 1;
      for (int step : steps) {
        if (padded[voxel + step] == level) {
          dependence++;
        }
      }
      dependences.count(level, dependence);
    }
    return new Gldm(dependences.matrix());
  }
}

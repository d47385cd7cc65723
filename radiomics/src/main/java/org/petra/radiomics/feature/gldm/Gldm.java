package org.petra.radiomics.feature.gldm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.Neighbourhood;
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
    Neighbourhood neighbourhood = settings.neighbourhood();
    GrayLevels grid = neighbourhood.withinReach(levels);
    int[] steps = LatticeDirection.steps(neighbourhood.directions(levels.size()), grid);
    int alpha = Math.min(settings.gldmAlpha(), levels.highest());
    LevelSizeCounter dependences = new LevelSizeCounter(levels.highest());
    for (int voxel : grid.region()) {
      int level = grid.padded()[voxel];
      // Level 0 is outside the region and never dependent.
      int low = Math.max(1, level - alpha);
      dependences.count(level, 1 + countBetween(grid.padded(), voxel, steps, low, level + alpha));
    }
    return new Gldm(dependences.matrix());
  }

  /** The number of neighbours with a level from {@code low} to {@code high}, without a branch. */
  private static int countBetween(short[] padded, int voxel, int[] steps, int low, int high) {
    int count = 0;
    for (int step : steps) {
      int level = padded[voxel + step];
      // All ones when either difference is negative, else 0.
      count += 1 + ((level - low | high - level) >> 31);
    }
    return count;
  }
}

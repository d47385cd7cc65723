package org.petra.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;

/**
 * The gray level co-occurrence matrices of a region: one for each of the thirteen directions in
 * which some voxel of the region has a neighbour in it, at a distance of one voxel.
 *
 * @param directions the matrices of the directions kept; empty when no two voxels touch
 */
public record Glcm(List<Cooccurrence> directions) {

  /** Keeps a copy. */
  public Glcm {
    directions = List.copyOf(directions);
  }

  /** Counts the neighbouring pairs of a region, each both ways. */
  public static Glcm of(GrayLevels levels) {
    int width = levels.highest() + 1;
    int[] pairs = new int[width * width];
    List<Cooccurrence> directions = new ArrayList<>();
    for (int step : LatticeDirection.steps(LatticeDirection.BACKWARD, levels)) {
      Arrays.fill(pairs, 0);
      countPairs(levels, step, pairs, width);
      Cooccurrence matrix = Cooccurrence.symmetric(pairs, width, levels.present());
      if (matrix.pairs() > 0) {
        directions.add(matrix);
      }
    }
    return new Glcm(directions);
  }

  /** A pair with a voxel outside is counted too, in column 0, which costs less than a test. */
  private static void countPairs(GrayLevels levels, int step, int[] pairs, int width) {
    short[] padded = levels.padded();
    for (int voxel : levels.region()) {
      pairs[padded[voxel] * width + padded[voxel + step]]++;
    }
  }
}

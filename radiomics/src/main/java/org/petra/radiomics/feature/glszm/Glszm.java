package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
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
    int[] parent = joinNeighbours(levels);
    int[] region = levels.region();
    int[] size = new int[parent.length];
    for (int voxel : region) {
      size[root(parent, voxel)]++;
    }
    LevelSizeCounter zones = new LevelSizeCounter(levels.highest());
    for (int voxel : region) {
      if (size[voxel] > 0) {
        zones.count(levels.padded()[voxel], size[voxel]);
      }
    }
    return new Glszm(zones.matrix());
  }

  /**
   * A forest in which two voxels have one root when they belong to one zone. Each voxel is joined
   * with its neighbours earlier in storage; a root is always the earliest voxel of its tree.
   */
  private static int[] joinNeighbours(GrayLevels levels) {
    short[] padded = levels.padded();
    int[] steps = LatticeDirection.steps(LatticeDirection.BACKWARD, levels);
    int[] parent = new int[padded.length];
    for (int voxel : levels.region()) {
      short level = padded[voxel];
      int root = voxel;
      parent[voxel] = voxel;
      for (int step : steps) {
        int neighbour = voxel + step;
        if (padded[neighbour] == level) {
          int other = root(parent, neighbour);
          if (other < root) {
            parent[root] = other;
            root = other;
          } else {
            parent[other] = root;
          }
        }
      }
    }
    return parent;
  }

  /** The root of a voxel's tree; every voxel on the way is moved one step nearer to it. */
  private static int root(int[] parent, int voxel) {
    int v = voxel;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }
}

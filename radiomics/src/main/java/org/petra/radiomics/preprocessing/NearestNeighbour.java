package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/** Resamples a region: a voxel belongs to it when the old voxel that holds its centre does. */
public final class NearestNeighbour {

  private NearestNeighbour() {}

  /** {@code mask} on {@code grid}; nothing outside the old grid belongs to it. */
  public static Mask resample(Mask mask, Geometry grid) {
    if (!GridTransform.areParallel(mask.geometry(), grid)) {
      return turned(mask, grid);
    }
    GridTransform transform = GridTransform.of(mask.geometry(), grid);
    int[] x = nearest(transform.along(0), mask.size().x());
    int[] y = nearest(transform.along(1), mask.size().y());
    int[] z = nearest(transform.along(2), mask.size().z());
    Size size = grid.size();
    boolean[] inside = new boolean[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        if (z[k] < 0 || y[j] < 0) {
          continue;
        }
        int row = size.index(0, j, k);
        for (int i = 0; i < size.x(); i++) {
          inside[row + i] = x[i] >= 0 && mask.contains(x[i], y[j], z[k]);
        }
      }
    }
    return Mask.of(grid, inside);
  }

  /** The old voxel of each position, halves upward, or -1 outside. */
  private static int[] nearest(double[] positions, int voxels) {
    int[] nearest = new int[positions.length];
    for (int p = 0; p < positions.length; p++) {
      boolean within = positions[p] >= -0.5 && positions[p] < voxels - 0.5;
      nearest[p] = within ? nearest(positions[p]) : -1;
    }
    return nearest;
  }

  /** The voxel that holds a position, the upper of two on their border. */
  static int nearest(double position) {
    return (int) Math.floor(position + 0.5);
  }

  private static Mask turned(Mask mask, Geometry grid) {
    boolean[] inside = new boolean[grid.size().voxels()];
    Size size = grid.size();
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 index = mask.geometry().index(grid.position(i, j, k));
          inside[to++] =
              isInside(index, mask.size())
                  && mask.contains(nearest(index.x()), nearest(index.y()), nearest(index.z()));
        }
      }
    }
    return Mask.of(grid, inside);
  }

  private static boolean isInside(Vector3 index, Size size) {
    for (int axis = 0; axis < 3; axis++) {
      if (!(index.get(axis) >= -0.5 && index.get(axis) < size.get(axis) - 0.5)) {
        return false;
      }
    }
    return true;
  }
}

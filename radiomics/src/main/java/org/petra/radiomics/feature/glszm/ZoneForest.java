package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.image.Slicing;

/**
 * A forest over the voxels of a region in which two have one root when they belong to one zone.
 *
 * <p>Voxels are taken in the order of storage and joined with the thirteen neighbours before them.
 * Neighbours that touch each other were joined already, so one stands for all that touch it: when
 * the voxel below in z has the same level no other need be looked at, and when the one below in y
 * has it only three need. Within a slice two axes are left, and the same holds for the slower one.
 * A root is the first voxel of its zone. Not safe for use by many threads.
 */
final class ZoneForest {

  private final GrayLevels levels;
  private final short[] padded;
  private final int row;
  private final int slice;
  private final int[] parent;

  ZoneForest(GrayLevels levels, Slicing slicing) {
    this.levels = levels;
    this.padded = levels.padded();
    this.row = levels.rowStride();
    this.slice = levels.sliceStride();
    this.parent = new int[padded.length];
    for (int voxel : levels.region()) {
      switch (slicing) {
        case NONE -> join(voxel);
        case ACROSS_X -> joinInPlane(voxel, row, slice);
        case ACROSS_Y -> joinInPlane(voxel, 1, slice);
        case ACROSS_Z -> joinInPlane(voxel, 1, row);
      }
    }
  }

  /** Counts every zone that was found. */
  LevelSizeMatrix zones() {
    int[] tree = parent;
    // Behind the loop a root holds its zone's size, less than 0; the others hold their root. A
    // parent comes before its child, so one step leads from it to the root.
    for (int voxel : levels.region()) {
      int above = tree[voxel];
      if (above == voxel) {
        tree[voxel] = -1;
      } else {
        int root = tree[above] < 0 ? above : tree[above];
        tree[voxel] = root;
        tree[root]--;
      }
    }
    LevelSizeCounter zones = new LevelSizeCounter(levels.highest());
    for (int voxel : levels.region()) {
      if (tree[voxel] < 0) {
        zones.count(padded[voxel], -tree[voxel]);
      }
    }
    return zones.matrix();
  }

  private void join(int voxel) {
    short level = padded[voxel];
    if (padded[voxel - slice] == level) {
      parent[voxel] = parent[voxel - slice];
    } else if (padded[voxel - row] == level) {
      parent[voxel] = parent[voxel - row];
      joinRow(voxel, voxel - slice + row, level);
    } else if (padded[voxel - 1] == level) {
      // Whatever else this voxel touches the one before it touches too.
      parent[voxel] = parent[voxel - 1];
      joinIfEqual(voxel, voxel - slice - row + 1, level);
      joinIfEqual(voxel, voxel - slice + 1, level);
      joinIfEqual(voxel, voxel - slice + row + 1, level);
      joinIfEqual(voxel, voxel - row + 1, level);
    } else {
      parent[voxel] = voxel;
      joinRow(voxel, voxel - slice - row, level);
      joinSides(voxel, voxel - slice, level);
      joinRow(voxel, voxel - slice + row, level);
      joinSides(voxel, voxel - row, level);
    }
  }

  /** Joins with the four voxels before it in the plane of two axes, given by their steps. */
  private void joinInPlane(int voxel, int faster, int slower) {
    short level = padded[voxel];
    int middle = voxel - slower;
    if (padded[middle] == level) {
      parent[voxel] = parent[middle];
    } else {
      parent[voxel] = voxel;
      joinIfEqual(voxel, middle - faster, level);
      joinIfEqual(voxel, middle + faster, level);
      joinIfEqual(voxel, voxel - faster, level);
    }
  }

  /** Joins with the three voxels around {@code middle}, of which the middle stands for all. */
  private void joinRow(int voxel, int middle, short level) {
    if (padded[middle] == level) {
      union(voxel, middle);
    } else {
      joinSides(voxel, middle, level);
    }
  }

  private void joinSides(int voxel, int middle, short level) {
    joinIfEqual(voxel, middle - 1, level);
    joinIfEqual(voxel, middle + 1, level);
  }

  private void joinIfEqual(int voxel, int neighbour, short level) {
    if (padded[neighbour] == level) {
      union(voxel, neighbour);
    }
  }

  private void union(int voxel, int neighbour) {
    int a = root(voxel);
    int b = root(neighbour);
    if (a < b) {
      parent[b] = a;
    } else {
      parent[a] = b;
    }
  }

  /** The root of a voxel's tree; every voxel on the way is moved one step nearer to it. */
  private int root(int voxel) {
    int v = voxel;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }
}

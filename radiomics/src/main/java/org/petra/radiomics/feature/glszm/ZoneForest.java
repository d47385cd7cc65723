package org.petra.radiomics.feature.glszm;

import org.petra.radiomics.discretization.GrayLevels;

/**
 * A forest over the voxels of a region in which two have one root when they belong to one zone.
 *
 * <p>Voxels are taken in the order of storage and joined with the thirteen neighbours before them.
 * Neighbours that touch each other were joined already, so one stands for all that touch it: when
 * the voxel below in z has the same level no other need be looked at, and when the one below in y
 * has it only three need. A root is the first voxel of its zone. Not safe for use by many threads.
 */
final class ZoneForest {

  private final short[] padded;
  private final int row;
  private final int slice;
  private final int[] parent;

  ZoneForest(GrayLevels levels) {
    this.padded = levels.padded();
    this.row = levels.rowStride();
    this.slice = levels.sliceStride();
    this.parent = new int[padded.length];
    for (int voxel : levels.region()) {
      join(voxel);
    }
    // A parent comes before its child and so is flat already: one step leads to the root.
    for (int voxel : levels.region()) {
      parent[voxel] = parent[parent[voxel]];
    }
  }

  /** The first voxel of each voxel's zone, by element of the padded grid. */
  int[] roots() {
    return parent;
  }

  private void join(int voxel) {
    short level = padded[voxel];
    if (padded[voxel - slice] == level) {
      parent[voxel] = parent[voxel - slice];
    } else if (padded[voxel - row] == level) {
      parent[voxel] = parent[voxel - row];
      joinRow(voxel, voxel - slice + row, level);
    } else {
      parent[voxel] = voxel;
      joinRow(voxel, voxel - slice - row, level);
      joinSides(voxel, voxel - slice, level);
      joinRow(voxel, voxel - slice + row, level);
      joinSides(voxel, voxel - row, level);
      joinIfEqual(voxel, voxel - 1, level);
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

package org.petra.radiomics.region;

import java.util.Arrays;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;

/**
 * The connected parts of a region, where voxels that share a face, an edge or a corner are
 * neighbours (26-connectivity). Immutable.
 *
 * <p>The voxels of a run are connected; so runs of neighbouring rows are joined, in a forest of
 * disjoint sets (Tarjan 1975, "Efficiency of a good but not linear set union algorithm", JACM 22).
 */
public final class ConnectedComponents {

  private final Mask mask;
  private final Runs runs;
  private final int[] firstRunOfRow;
  private final int[] parent;
  private int count;

  private ConnectedComponents(Mask mask) {
    this.mask = mask;
    this.runs = mask.runs();
    Size size = mask.size();
    this.firstRunOfRow = firstRuns(runs, size);
    this.parent = new int[runs.count()];
    Arrays.setAll(parent, run -> run);
    this.count = runs.count();
    for (int z = 0; z < size.z(); z++) {
      for (int y = 0; y < size.y(); y++) {
        int row = z * size.y() + y;
        if (firstRunOfRow[row] < firstRunOfRow[row + 1]) {
          joinEarlierRows(row, y, z, size.y());
        }
      }
    }
  }

  /** The number of runs before each row; of all runs in the end. */
  private static int[] firstRuns(Runs runs, Size size) {
    int[] first = new int[size.y() * size.z() + 1];
    int row = 0;
    for (int run = 0; run < runs.count(); run++) {
      for (int next = runs.start(run) / size.x(); row < next; ) {
        first[++row] = run;
      }
    }
    Arrays.fill(first, row + 1, first.length, runs.count());
    return first;
  }

  private void joinEarlierRows(int row, int y, int z, int rows) {
    if (y > 0) {
      join(row, row - 1);
    }
    if (z > 0) {
      for (int other = Math.max(0, y - 1); other <= Math.min(rows - 1, y + 1); other++) {
        join(row, (z - 1) * rows + other);
      }
    }
  }

  /** Joins the runs of a row to those of an earlier one that they touch. */
  private void join(int row, int earlier) {
    // What the x of a voxel grows by from the earlier row to its neighbour in this one.
    int shift = (row - earlier) * mask.size().x();
    int a = firstRunOfRow[row];
    int b = firstRunOfRow[earlier];
    while (a < firstRunOfRow[row + 1] && b < firstRunOfRow[earlier + 1]) {
      if (runs.end(b) + shift < runs.start(a)) {
        b++;
      } else if (runs.end(a) < runs.start(b) + shift) {
        a++;
      } else {
        unite(a, b);
        if (runs.end(a) < runs.end(b) + shift) {
          a++;
        } else {
          b++;
        }
      }
    }
  }

  private void unite(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA != rootB) {
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
      count--;
    }
  }

  private int root(int run) {
    int root = run;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The components of {@code mask}. */
  public static ConnectedComponents of(Mask mask) {
    return new ConnectedComponents(mask);
  }

  /** How many components there are; 0 for an empty region. */
  public int count() {
    return count;
  }

  /**
   * The component that holds the voxel at storage index {@code index}.
   *
   * @throws IllegalArgumentException when the voxel is outside the region
   */
  public Mask containing(int index) {
    if (!mask.contains(index)) {
      throw new IllegalArgumentException("voxel " + index + " is outside the region");
    }
    int wanted = 0;
    while (runs.end(wanted) <= index) {
      wanted++;
    }
    wanted = rootOf(wanted);
    boolean[] inside = new boolean[mask.size().voxels()];
    for (int run = 0; run < runs.count(); run++) {
      if (rootOf(run) == wanted) {
        Arrays.fill(inside, runs.start(run), runs.end(run), true);
      }
    }
    return Mask.of(mask.geometry(), inside);
  }

  /** Changes nothing, so that many threads may ask. */
  private int rootOf(int run) {
    int root = run;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }
}

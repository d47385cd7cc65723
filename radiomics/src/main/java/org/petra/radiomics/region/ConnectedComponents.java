package org.petra.radiomics.region;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;

/**
 * The connected parts of a region, where voxels that share a face, an edge or a corner are
 * neighbours (26-connectivity). Immutable.
 */
public final class ConnectedComponents {

  private static final int OUTSIDE = -1;
  private static final int UNSEEN = -2;

  private final Mask mask;
  private final int[] component;
  private final int count;

  private ConnectedComponents(Mask mask) {
    this.mask = mask;
    int voxels = mask.size().voxels();
    this.component = new int[voxels];
    for (int i = 0; i < voxels; i++) {
      component[i] = mask.contains(i) ? UNSEEN : OUTSIDE;
    }
    int[] queue = new int[mask.voxelCount()];
    int found = 0;
    for (int i = 0; i < voxels; i++) {
      if (component[i] == UNSEEN) {
        fill(i, found++, queue);
      }
    }
    this.count = found;
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
    int wanted = component[index];
    if (wanted == OUTSIDE) {
      throw new IllegalArgumentException("voxel " + index + " is outside the region");
    }
    boolean[] inside = new boolean[component.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = component[i] == wanted;
    }
    return Mask.of(mask.geometry(), inside);
  }

  private void fill(int seed, int number, int[] queue) {
    Size size = mask.size();
    int head = 0;
    int tail = 0;
    component[seed] = number;
    queue[tail++] = seed;
    while (head < tail) {
      int voxel = queue[head++];
      int x = voxel % size.x();
      int y = voxel / size.x() % size.y();
      int z = voxel / size.x() / size.y();
      for (int k = Math.max(0, z - 1); k <= Math.min(size.z() - 1, z + 1); k++) {
        for (int j = Math.max(0, y - 1); j <= Math.min(size.y() - 1, y + 1); j++) {
          for (int i = Math.max(0, x - 1); i <= Math.min(size.x() - 1, x + 1); i++) {
            int neighbour = size.index(i, j, k);
            if (component[neighbour] == UNSEEN) {
              component[neighbour] = number;
              queue[tail++] = neighbour;
            }
          }
        }
      }
    }
  }
}

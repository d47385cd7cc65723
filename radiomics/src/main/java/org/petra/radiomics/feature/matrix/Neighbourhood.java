package org.petra.radiomics.feature.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;

/**
 * Which voxels are neighbours of a voxel: those at one of the distances, where the distance of two
 * voxels is the largest of the steps along the axes. So distance 1 has 26 neighbours, 2 has 98
 * more; within a slice they are 8 and 16.
 *
 * @param distances PyRadiomics' {@code distances}, in voxels: each at least 1 and different
 * @param slicing whether neighbours lie in one slice
 */
public record Neighbourhood(List<Integer> distances, Slicing slicing) {

  /** The 26 voxels that touch a voxel. */
  public static final Neighbourhood TOUCHING = new Neighbourhood(List.of(1), Slicing.NONE);

  /** Rejects distances below 1, doubled or none. */
  public Neighbourhood {
    distances = List.copyOf(distances);
    if (distances.isEmpty()
        || Collections.min(distances) < 1
        || new HashSet<>(distances).size() < distances.size()) {
      throw new IllegalArgumentException(
          "distances of 1 or more, each different, got " + distances);
    }
  }

  /** The voxels that touch a voxel, in its slice if this neighbourhood is bound to it. */
  public Neighbourhood touching() {
    return new Neighbourhood(List.of(1), slicing);
  }

  /**
   * The directions to all neighbours that a grid of this size has room for, ascending in storage.
   */
  public List<LatticeDirection> directions(Size size) {
    int rx = reach(size, 0);
    int ry = reach(size, 1);
    int rz = reach(size, 2);
    List<LatticeDirection> directions = new ArrayList<>();
    for (int z = -rz; z <= rz; z++) {
      for (int y = -ry; y <= ry; y++) {
        for (int x = -rx; x <= rx; x++) {
          LatticeDirection direction = new LatticeDirection(x, y, z);
          if (distances.contains(direction.distance())) {
            directions.add(direction);
          }
        }
      }
    }
    return directions;
  }

  /**
   * Of each two opposite {@link #directions} the one that points backward in storage, ascending.
   */
  public List<LatticeDirection> backward(Size size) {
    return directions(size).stream().filter(LatticeDirection::isBackward).toList();
  }

  /** The levels with a border so wide that every neighbour is an element of the padded grid. */
  public GrayLevels withinReach(GrayLevels levels) {
    Size size = levels.size();
    return levels.withBorder(Math.max(reach(size, 0), Math.max(reach(size, 1), reach(size, 2))));
  }

  private int reach(Size size, int axis) {
    int farthest = Collections.max(distances);
    return slicing.isAcross(axis) ? 0 : Math.min(farthest, size.get(axis) - 1);
  }
}

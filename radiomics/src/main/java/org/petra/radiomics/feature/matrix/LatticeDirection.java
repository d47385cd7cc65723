package org.petra.radiomics.feature.matrix;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;

/**
 * A step from a voxel to one of its 26 neighbours.
 *
 * @param x step along x: -1, 0 or 1
 * @param y step along y: -1, 0 or 1
 * @param z step along z: -1, 0 or 1
 */
public record LatticeDirection(int x, int y, int z) {

  /**
   * Thirteen directions that with their opposites make all 26, each pointing backward in storage.
   */
  public static final List<LatticeDirection> BACKWARD = directions(0, 13);

  /** All 26 directions, ascending in storage. */
  public static final List<LatticeDirection> ALL = directions(0, 27);

  private static List<LatticeDirection> directions(int from, int to) {
    List<LatticeDirection> directions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (i != 13) {
        directions.add(new LatticeDirection(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1));
      }
    }
    return List.copyOf(directions);
  }

  /** The step in elements of {@link GrayLevels#padded()}. */
  public int step(GrayLevels levels) {
    return z * levels.sliceStride() + y * levels.rowStride() + x;
  }

  /** The steps of {@code directions} in elements of {@link GrayLevels#padded()}. */
  public static int[] steps(List<LatticeDirection> directions, GrayLevels levels) {
    return directions.stream().mapToInt(d -> d.step(levels)).toArray();
  }
}

package org.petra.radiomics.feature.glrlm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The gray level run length matrices of a region: how many runs of each length there are at each
 * gray level, for each of the thirteen directions in which some line meets two of its voxels.
 *
 * <p>A run is a longest row of neighbouring voxels of the region that have one gray level. A
 * direction in which no line meets two voxels (across a region of one slice, say) has no matrix.
 *
 * @param directions one matrix for each direction kept; empty when there is none
 */
public record Glrlm(List<LevelSizeMatrix> directions) {

  /** Keeps a copy. */
  public Glrlm {
    directions = List.copyOf(directions);
  }

  /** Counts the runs of a region. */
  public static Glrlm of(GrayLevels levels) {
    RunCounter counter = new RunCounter(levels);
    List<LevelSizeMatrix> directions = new ArrayList<>();
    for (LatticeDirection direction : LatticeDirection.BACKWARD) {
      LevelSizeMatrix runs = counter.count(direction.step(levels));
      if (runs.total() < runs.voxels() || someLineMeetsTwoVoxels(levels, direction)) {
        directions.add(runs);
      }
    }
    return new Glrlm(directions);
  }

  /**
   * Names each line by the border element where it enters the grid and looks for one named twice.
   */
  private static boolean someLineMeetsTwoVoxels(GrayLevels levels, LatticeDirection direction) {
    int row = levels.rowStride();
    int slice = levels.sliceStride();
    int step = direction.step(levels);
    BitSet lines = new BitSet(levels.padded().length);
    for (int voxel : levels.region()) {
      int toBorder =
          Math.min(
              stepsToBorder(voxel % row, levels.size().x(), direction.x()),
              Math.min(
                  stepsToBorder(voxel % slice / row, levels.size().y(), direction.y()),
                  stepsToBorder(voxel / slice, levels.size().z(), direction.z())));
      int line = voxel - toBorder * step;
      if (lines.get(line)) {
        return true;
      }
      lines.set(line);
    }
    return false;
  }

  /** Steps against {@code direction} from a coordinate of 1 to {@code size} to the border. */
  private static int stepsToBorder(int coordinate, int size, int direction) {
    return switch (direction) {
      case 0 -> Integer.MAX_VALUE;
      case 1 -> coordinate;
      default -> size + 1 - coordinate;
    };
  }
}

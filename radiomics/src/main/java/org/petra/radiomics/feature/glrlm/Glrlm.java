package org.petra.radiomics.feature.glrlm;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Vector3;

/**
 * The gray level run length matrices of a region: how many runs of each length there are at each
 * gray level, for each direction in which some line meets two of its voxels, or in all directions
 * together.
 *
 * <p>A run is a longest row of neighbouring voxels of the region that have one gray level. A
 * direction in which no line meets two voxels (across a region of one slice, say) has no matrix.
 *
 * @param matrices one matrix for each direction kept, or their weighted sum; empty when there is no
 *     direction
 */
public record Glrlm(List<LevelSizeMatrix> matrices) {

  /** Keeps a copy. */
  public Glrlm {
    matrices = List.copyOf(matrices);
  }

  /** Counts the runs of a region on voxels with the given spacing. */
  public static Glrlm of(GrayLevels levels, Vector3 spacingMm, TextureSettings settings) {
    List<LatticeDirection> all = settings.neighbourhood().touching().backward(levels.size());
    List<LevelSizeMatrix> counted =
        new RunCounter(levels).count(LatticeDirection.steps(all, levels));
    Map<LatticeDirection, LevelSizeMatrix> directions = new LinkedHashMap<>();
    for (int d = 0; d < counted.size(); d++) {
      LatticeDirection direction = all.get(d);
      LevelSizeMatrix runs = counted.get(d);
      if (runs.total() < runs.voxels() || someLineMeetsTwoVoxels(levels, direction)) {
        directions.put(direction, runs);
      }
    }
    List<LevelSizeMatrix> matrices = List.copyOf(directions.values());
    return switch (settings.aggregation()) {
      case Aggregation.MeanOfDirections mean -> new Glrlm(matrices);
      case Aggregation.WeightedSum(DistanceNorm norm) when matrices.isEmpty() ->
          new Glrlm(matrices);
      case Aggregation.WeightedSum(DistanceNorm norm) -> {
        double[] weights =
            directions.keySet().stream().mapToDouble(d -> weight(norm, d, spacingMm)).toArray();
        yield new Glrlm(List.of(LevelSizeMatrix.weightedSum(matrices, weights)));
      }
    };
  }

  private static double weight(DistanceNorm norm, LatticeDirection direction, Vector3 spacingMm) {
    return norm == DistanceNorm.NO_WEIGHTING ? 1 : norm.lengthMm(direction, spacingMm);
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

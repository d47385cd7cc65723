package org.petra.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Vector3;

/**
 * The gray level co-occurrence matrices of a region: one for each direction in which some voxel of
 * the region has a neighbour in it, or one for all directions together.
 *
 * @param matrices the matrices; empty when no two voxels are neighbours
 */
public record Glcm(List<Cooccurrence> matrices) {

  /** Keeps a copy. */
  public Glcm {
    matrices = List.copyOf(matrices);
  }

  /** Counts the pairs of neighbours of a region on voxels with the given spacing. */
  public static Glcm of(GrayLevels levels, Vector3 spacingMm, TextureSettings settings) {
    PairCounter counter =
        new PairCounter(settings.neighbourhood().withinReach(levels), settings.symmetricalGlcm());
    List<Cooccurrence> matrices = new ArrayList<>();
    List<LatticeDirection> directions = settings.neighbourhood().backward(levels.size());
    switch (settings.aggregation()) {
      case Aggregation.MeanOfDirections mean -> {
        for (LatticeDirection direction : directions) {
          counter.add(direction, 1);
          matrices.add(counter.take());
        }
      }
      case Aggregation.WeightedSum(DistanceNorm norm) -> {
        for (LatticeDirection direction : directions) {
          counter.add(direction, weight(norm, direction, spacingMm));
        }
        matrices.add(counter.take());
      }
    }
    matrices.removeIf(matrix -> matrix.pairs() == 0);
    return new Glcm(matrices);
  }

  private static double weight(DistanceNorm norm, LatticeDirection direction, Vector3 spacingMm) {
    if (norm == DistanceNorm.NO_WEIGHTING) {
      return 1;
    }
    double length = norm.lengthMm(direction, spacingMm);
    return Math.exp(-length * length);
  }
}

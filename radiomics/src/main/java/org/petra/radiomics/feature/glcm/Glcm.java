package org.petra.radiomics.feature.glcm;

import java.util.List;
import java.util.stream.Stream;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Vector3;

/**
 * The gray level co-occurrence matrices of a region: one for each direction in which some voxel of
 * the region has a neighbour in it, or one for all directions together.
 */
public final class Glcm {

  private Glcm() {}

  /**
   * Counts the pairs of neighbours of a region on voxels with the given spacing. The matrices come
   * one at a time, in the order of their directions, because many distances have thousands; the
   * stream is empty when no two voxels are neighbours.
   */
  public static Stream<Cooccurrence> matrices(
      GrayLevels levels, Vector3 spacingMm, TextureSettings settings) {
    List<LatticeDirection> directions = settings.neighbourhood().backward(levels.size());
    PairCounter counter =
        new PairCounter(settings.neighbourhood().withinReach(levels), settings.symmetricalGlcm());
    Stream<Cooccurrence> matrices =
        switch (settings.aggregation()) {
          case Aggregation.MeanOfDirections mean ->
              directions.stream().map(direction -> counter.add(direction, 1).take());
          case Aggregation.WeightedSum(DistanceNorm norm) -> {
            for (LatticeDirection direction : directions) {
              counter.add(direction, weight(norm, direction, spacingMm));
            }
            yield Stream.of(counter.take());
          }
        };
    return matrices.filter(matrix -> matrix.pairs() > 0);
  }

  private static double weight(DistanceNorm norm, LatticeDirection direction, Vector3 spacingMm) {
    if (norm == DistanceNorm.NO_WEIGHTING) {
      return 1;
    }
    double length = norm.lengthMm(direction, spacingMm);
    return Math.exp(-length * length);
  }
}

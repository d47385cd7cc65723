package org.petra.radiomics.feature.glcm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    PairCounter counter = new PairCounter(settings.neighbourhood().withinReach(levels));
    PairSum sum = new PairSum(levels.present(), settings.symmetricalGlcm());
    Stream<List<LatticeDirection>> groups = groups(directions, counter.groupSize());
    Stream<Cooccurrence> matrices =
        switch (settings.aggregation()) {
          case Aggregation.MeanOfDirections mean ->
              groups.flatMap(
                  group -> Arrays.stream(counter.count(group)).map(p -> sum.add(p, 1).take()));
          case Aggregation.WeightedSum(DistanceNorm norm) -> {
            groups.forEachOrdered(
                group -> {
                  int[][] pairs = counter.count(group);
                  for (int d = 0; d < pairs.length; d++) {
                    sum.add(pairs[d], weight(norm, group.get(d), spacingMm));
                  }
                });
            yield Stream.of(sum.take());
          }
        };
    return matrices.filter(matrix -> matrix.pairs() > 0);
  }

  private static Stream<List<LatticeDirection>> groups(
      List<LatticeDirection> directions, int size) {
    return IntStream.iterate(0, from -> from < directions.size(), from -> from + size)
        .mapToObj(from -> directions.subList(from, Math.min(from + size, directions.size())));
  }

  private static double weight(DistanceNorm norm, LatticeDirection direction, Vector3 spacingMm) {
    if (norm == DistanceNorm.NO_WEIGHTING) {
      return 1;
    }
    double length = norm.lengthMm(direction, spacingMm);
    return Math.exp(-length * length);
  }
}

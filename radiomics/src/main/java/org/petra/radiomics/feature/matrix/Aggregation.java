package org.petra.radiomics.feature.matrix;

/**
 * How the directions of a co-occurrence or run length matrix become one value of a feature. The
 * matrices ask which it is, so that another way is another record here.
 */
public sealed interface Aggregation {

  /** A matrix for each direction, the feature of each, and their mean. */
  record MeanOfDirections() implements Aggregation {}

  /**
   * One matrix, the weighted sum of those of all directions: PyRadiomics' {@code weightingNorm}. A
   * direction of length d mm weighs exp(-d^2) in a co-occurrence matrix and d in a run length
   * matrix.
   *
   * @param norm how long a direction is
   */
  record WeightedSum(DistanceNorm norm) implements Aggregation {}
}

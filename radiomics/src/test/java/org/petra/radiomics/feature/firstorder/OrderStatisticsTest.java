package org.petra.radiomics.feature.firstorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 10_000})
  void everyRankHoldsWhatSortingPutsThere(int count) {
    for (DoubleUnaryOperator shape : shapes()) {
      Random random = new Random(count);
      double[] values = new double[count];
      Arrays.setAll(values, i -> shape.applyAsDouble(random.nextGaussian()));
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int[] ranks = {0, count / 10, count / 2, Math.min(count / 2 + 1, count - 1), count - 1};
      double[] expected = Arrays.stream(ranks).mapToDouble(rank -> sorted[rank]).toArray();
      assertThat(OrderStatistics.at(ranks, values, sorted[0], sorted[count - 1]))
          .containsExactly(expected);
    }
  }

  /** Even, all equal, whole numbers, crowded in one cell, as small and as large as can be. */
  private static DoubleUnaryOperator[] shapes() {
    return new DoubleUnaryOperator[] {
      x -> x,
      x -> 7,
      x -> Math.rint(3 * x),
      x -> x > 2 ? 1e12 * x : x,
      x -> x * Double.MIN_VALUE,
      x -> x > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE
    };
  }
}

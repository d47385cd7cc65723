package org.petra.model.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.model.Classifier;
import org.petra.model.decision.DecisionFunction;
import org.petra.statistics.FeatureTable;

class DecisionReadingTest {

  /** Sums of some hundred numbers near 1 in another order. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  private static final int COLUMNS = 11;
  private static final int ROWS = 80;

  @ParameterizedTest
  @EnumSource
  void readFunctionScoresAsTribuoDoes(Classifier classifier) {
    Random random = new Random(5);
    double[][] values = new double[ROWS][COLUMNS];
    boolean[] positive = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      positive[row] = row % 3 == 0;
      for (int column = 0; column < COLUMNS; column++) {
        // Whole numbers, so that distances tie.
        values[row][column] = random.nextInt(4) + (positive[row] && column < 3 ? 1 : 0);
      }
    }
    // Names whose alphabetical order is not the order of the columns.
    List<String> names = IntStream.range(0, COLUMNS).mapToObj(i -> "f" + (COLUMNS - i)).toList();
    FeatureTable training = FeatureTable.ofRows(names, values);
    FittedModel fitted = Fits.fit(classifier, training, positive, 3);
    DecisionFunction function = fitted.decision();
    assertThat(function.inputs()).isEqualTo(COLUMNS);
    for (double[] row : values) {
      row[4] += 1;
      double[] standardized = fitted.parameters().preparation().standardizer().transform(row);
      assertThat(function.at(standardized)).isCloseTo(fitted.score(row), ROUNDING);
    }
  }
}

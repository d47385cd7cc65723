package org.petra.statistics.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import tools.jackson.databind.json.JsonMapper;

class ImputationTest {

  private static final double NAN = Double.NaN;

  private final FeatureTable training =
      FeatureTable.ofColumns(
          List.of("a", "b"),
          new double[][] {{3, NAN, 1, 10, 2}, {Double.POSITIVE_INFINITY, 5, NAN, 7, 9}});

  private final Imputation imputation = Imputation.median(training).get();

  @Test
  void fillsWithTheMedianOfTheTrainingRows() {
    assertThat(imputation.values()).containsExactly(2.5, 7.0);
    assertThat(imputation.transform(new double[] {NAN, 4})).containsExactly(2.5, 4);
    assertThat(imputation.transform(new double[] {1, Double.NEGATIVE_INFINITY}))
        .containsExactly(1, 7);
  }

  @Test
  void takesItsColumnsFromATableByName() {
    FeatureTable table =
        FeatureTable.ofColumns(List.of("b", "x", "a"), new double[][] {{NAN}, {NAN}, {4}});

    FeatureTable filled = imputation.transform(table);

    assertThat(filled.names()).containsExactly("a", "b");
    assertThat(filled.row(0)).containsExactly(4, 7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> imputation.transform(table.select(List.of("b"))));
    assertThatIllegalArgumentException().isThrownBy(() -> imputation.transform(new double[3]));
  }

  @Test
  void aColumnWithoutAnyValueIsRefusedAndNamed() {
    FeatureTable empty = training.with("c", new double[] {NAN, NAN, NAN, NAN, NAN});

    assertThat(Imputation.median(empty).reason()).hasValue(Reason.NO_FINITE_VALUE);
    assertThat(Imputation.columnsWithoutValue(empty)).containsExactly("c");
    assertThat(Imputation.columnsWithoutValue(training)).isEmpty();
  }

  @Test
  void largestValuesHaveAMedian() {
    double largest = Double.MAX_VALUE;
    FeatureTable table = FeatureTable.ofColumns(List.of("a"), new double[][] {{largest, largest}});

    assertThat(Imputation.median(table).get().values()).containsExactly(largest);
  }

  @Test
  void isWhatItsJsonSays() {
    JsonMapper mapper = JsonMapper.builder().build();

    assertThat(mapper.readValue(mapper.writeValueAsString(imputation), Imputation.class))
        .isEqualTo(imputation);
  }
}

package org.petra.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import org.petra.statistics.selection.CorrelationPruning.Kind;

class CorrelationPruningTest {

  /** A handful of sums and quotients: the last bits of a number near 1. */
  private static final double LAST_BITS = 1e-15;

  private static final double[] RISING = {1, 2, 3, 4, 5};
  private static final double[] FALLING = {10, 8, 6, 4, 2};
  private static final double[] CURVED = {1, 10, 100, 1000, 10000};
  private static final double[] OTHER = {1, -1, 0, -1, 1};

  @Test
  void theEarlierOfTwoStaysWhateverTheSign() {
    FeatureTable table = table(List.of("a", "b", "c"), RISING, FALLING, OTHER);
    PruningResult result = new CorrelationPruning(0.9, Kind.PEARSON).apply(table).get();

    assertThat(result.kept()).containsExactly("a", "c");
    assertThat(result.pruned().getFirst().name()).isEqualTo("b");
    assertThat(result.pruned().getFirst().keptInstead()).isEqualTo("a");
    assertThat(result.pruned().getFirst().correlation()).isCloseTo(-1, within(LAST_BITS));
    assertThat(new CorrelationPruning(0.9, Kind.PEARSON).apply(reversed(table)).get().kept())
        .containsExactly("c", "b");
  }

  @Test
  void aPrunedFeaturePrunesNoOther() {
    // b repeats a, c repeats b but not a: c stays.
    FeatureTable table =
        table(
            List.of("a", "b", "c"),
            new double[] {1, 0, 0, -1},
            new double[] {1, 0.8, -0.8, -1},
            new double[] {0.3, 1, -1, -0.3});
    PruningResult result = new CorrelationPruning(0.7, Kind.PEARSON).apply(table).get();

    assertThat(result.kept()).containsExactly("a", "c");
  }

  @Test
  void ranksSeeWhatIsMonotonic() {
    FeatureTable table = table(List.of("a", "b"), RISING, CURVED);

    assertThat(new CorrelationPruning(0.9, Kind.PEARSON).apply(table).get().kept()).hasSize(2);
    assertThat(new CorrelationPruning(0.9, Kind.SPEARMAN).apply(table).get().kept())
        .containsExactly("a");
  }

  @Test
  void aCorrelationAtTheLimitIsKept() {
    FeatureTable table = table(List.of("a", "b"), RISING, RISING);

    assertThat(new CorrelationPruning(1, Kind.PEARSON).apply(table).get().kept()).hasSize(2);
  }

  @Test
  void columnsWithoutACorrelationAreNamed() {
    for (Kind kind : Kind.values()) {
      FeatureTable table =
          table(
              List.of("constant", "missing", "good"),
              new double[] {2, 2, 2, 2, 2},
              new double[] {1, Double.NaN, 3, 4, 5},
              RISING);
      PruningResult result = new CorrelationPruning(0.9, kind).apply(table).get();

      assertThat(result.kept()).containsExactly("good");
      assertThat(result.excluded())
          .containsExactly(
              new ExcludedFeature("constant", Reason.NO_VARIATION),
              new ExcludedFeature("missing", Reason.NOT_FINITE));
    }
  }

  @Test
  void theUnitOfAColumnDoesNotMatter() {
    FeatureTable table =
        table(
            List.of("huge", "tiny"),
            new double[] {-1e200, 0, 1e200, 2e200},
            new double[] {-1e-300, 0, 1e-300, 2e-300});

    for (Kind kind : Kind.values()) {
      PruningResult result = new CorrelationPruning(0.9, kind).apply(table).get();
      assertThat(result.kept()).containsExactly("huge");
      assertThat(result.pruned().getFirst().correlation()).isCloseTo(1, within(LAST_BITS));
    }
  }

  @Test
  void namesWhyNothingIsLeft() {
    CorrelationPruning pruning = new CorrelationPruning(0.9, Kind.PEARSON);

    assertThat(pruning.apply(table(List.of("a"), new double[] {1, 2})).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(pruning.apply(table(List.of("a"), new double[] {2, 2, 2})).reason())
        .contains(Reason.NO_CANDIDATE);
    assertThat(pruning.apply(table(List.of())).reason()).contains(Reason.NO_CANDIDATE);
  }

  @Test
  void rejectsALimitThatIsNoCorrelation() {
    for (double limit : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CorrelationPruning(limit, Kind.PEARSON));
    }
  }

  private static FeatureTable table(List<String> names, double[]... columns) {
    return FeatureTable.ofColumns(names, columns);
  }

  private static FeatureTable reversed(FeatureTable table) {
    return table.select(table.names().reversed());
  }
}

package org.petra.statistics.harmonization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Reason;
import tools.jackson.databind.json.JsonMapper;

class ComBatTest {

  /** Both iterate to 1e-13 and sum in another order; of the spread of the column. */
  private static final double SETTLED = 1e-10;

  private final NeuroCombatTable input = NeuroCombatTable.of("input");

  private final ComBat pooled = fit(null);

  private final ComBat toB = fit("B");

  @Test
  void agreesWithNeuroCombat() {
    assertAgrees(pooled, NeuroCombatTable.of("pooled").values());
  }

  @Test
  void agreesWithNeuroCombatWithAReferenceBatch() {
    assertAgrees(toB, NeuroCombatTable.of("reference").values());
  }

  @Test
  void rowsOfTheReferenceBatchStayAsTheyAre() {
    FeatureTable harmonized = toB.transform(input.values(), input.batches());

    assertThat(toB.referenceBatch()).hasValue("B");
    assertThat(pooled.referenceBatch()).isEmpty();
    for (int row = 0; row < input.batches().size(); row++) {
      if (input.batches().get(row).equals("B")) {
        assertThat(harmonized.row(row)).isEqualTo(input.values().row(row));
      }
    }
  }

  @Test
  void oneRowAloneBecomesWhatItBecomesInATable() {
    FeatureTable harmonized = pooled.transform(input.values(), input.batches());

    for (int row = 0; row < input.batches().size(); row++) {
      assertThat(pooled.transform(input.values().row(row), input.batches().get(row)))
          .isEqualTo(harmonized.row(row));
    }
  }

  @Test
  void aBatchThatItWasNotFittedToIsRefused() {
    assertThat(pooled.knows("A")).isTrue();
    assertThat(pooled.knows("D")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled.transform(input.values().row(0), "D"))
        .withMessageContaining("D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled.transform(input.values(), Collections.nCopies(20, "D")));
    double[] missing = input.values().row(0);
    missing[3] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled.transform(missing, "A"))
        .withMessageContaining("f3");
  }

  @Test
  void isWhatItsJsonSays() {
    JsonMapper mapper = JsonMapper.builder().build();

    ComBat read = mapper.readValue(mapper.writeValueAsString(toB), ComBat.class);

    assertThat(read).isEqualTo(toB);
    assertThat(read.referenceBatch()).hasValue("B");
  }

  @Test
  void batchesThatCannotBeFittedHaveAReason() {
    assertThat(reason(Collections.nCopies(20, "A"), null)).isEqualTo(Reason.TOO_FEW_GROUPS);
    List<String> single = new ArrayList<>(input.batches());
    single.set(4, "single");
    assertThat(reason(single, null)).isEqualTo(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(reason(input.batches(), "D")).isEqualTo(Reason.NO_REFERENCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComBat.fit(input.values(), List.of("A"), null));
  }

  @Test
  void columnsThatCannotBeFittedHaveAReason() {
    double[] constant = new double[20];
    assertThat(reasonWith(constant, null)).isEqualTo(Reason.NO_VARIATION);
    double[] missing = input.values().column(0);
    missing[7] = Double.NaN;
    assertThat(reasonWith(missing, null)).isEqualTo(Reason.NOT_FINITE);
    double[] constantInBatches = new double[20];
    Arrays.setAll(constantInBatches, row -> input.batches().get(row).charAt(0));
    assertThat(reasonWith(constantInBatches, null)).isEqualTo(Reason.NO_VARIATION_WITHIN_GROUPS);
    double[] constantInB = input.values().column(0);
    Arrays.setAll(constantInB, row -> input.batches().get(row).equals("B") ? 1 : constantInB[row]);
    assertThat(reasonWith(constantInB, "B")).isEqualTo(Reason.NO_VARIATION_WITHIN_GROUPS);
    assertThat(ComBat.fit(input.values().with("g", constantInB), input.batches(), null).isPresent())
        .isTrue();
    assertThat(ComBat.fit(input.values().select(List.of()), input.batches(), null).reason())
        .hasValue(Reason.NO_CANDIDATE);
  }

  @Test
  void oneColumnIsMovedAsMeasuredForThereIsNothingToShareWith() {
    FeatureTable column = input.values().select(List.of("f1"));

    FeatureTable harmonized =
        ComBat.fit(column, input.batches(), null).get().transform(column, input.batches());

    double center = Moments.of(column.column(0)).mean();
    for (String batch : List.of("A", "B", "C")) {
      double[] values =
          IntStream.range(0, 20)
              .filter(row -> input.batches().get(row).equals(batch))
              .mapToDouble(row -> harmonized.value(row, 0))
              .toArray();
      assertThat(Moments.of(values).mean()).isCloseTo(center, within(SETTLED * center));
    }
  }

  private void assertAgrees(ComBat combat, FeatureTable expected) {
    FeatureTable harmonized = combat.transform(input.values(), input.batches());
    for (int column = 0; column < expected.columnCount(); column++) {
      double spread = Math.sqrt(Moments.of(expected.column(column)).sampleVariance());
      for (int row = 0; row < expected.rowCount(); row++) {
        assertThat(harmonized.value(row, column))
            .as("row %s, column %s", row, column)
            .isCloseTo(expected.value(row, column), within(SETTLED * spread));
      }
    }
  }

  private ComBat fit(@Nullable String reference) {
    return ComBat.fit(input.values(), input.batches(), reference).get();
  }

  private @Nullable Reason reason(List<String> batches, @Nullable String reference) {
    return ComBat.fit(input.values(), batches, reference).reason().orElse(null);
  }

  private @Nullable Reason reasonWith(double[] column, @Nullable String reference) {
    return ComBat.fit(input.values().with("g", column), input.batches(), reference)
        .reason()
        .orElse(null);
  }
}

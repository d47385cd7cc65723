package org.petra.model.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.agreement.IccForm;
import org.petra.support.problem.ProblemException;

class AgreementStepTest {

  private static final int ROWS = 30;
  private static final int COLUMNS = 4;

  /** Ten standard deviations of the noise between agreeing readings. */
  private static final double NOISE = 0.1;

  private static final List<Integer> READ = IntStream.range(0, 20).boxed().toList();
  private static final AgreementSettings REQUIRED =
      new AgreementSettings(AgreementSettings.Use.REQUIRED, IccForm.AGREEMENT_SINGLE, 0.75);

  private final FeatureTable first = noise(1);
  private final StepReport report = new StepReport();

  @Test
  void keepsColumnsThatAgreeBothWithinAndBetweenReaders() {
    RepeatedReadings readings = new RepeatedReadings(READ, reread("ct_1"), READ, reread("ct_2"));
    FeatureTable kept = new AgreementStep(REQUIRED, readings).apply(first, report);
    assertThat(kept.names()).containsExactly("ct_0", "ct_3");
    assertThat(step().description()).contains("ICC(A,1)", "(20 lesions)", "0.75");
  }

  @Test
  void looksAtReadingsOfTheGivenRowsOnly() {
    RepeatedReadings all = new RepeatedReadings(READ, reread("ct_1"), READ, reread("ct_1"));
    int[] rows = {3, 25, 0, 19, 7};
    FeatureTable table = first.rows(rows);
    new AgreementStep(REQUIRED, all.rows(rows)).apply(table, report);
    assertThat(step().description()).contains("(4 lesions)");
    FeatureTable pair = all.rows(rows).intraPair(table).getFirst();
    assertThat(pair.row(0)).containsExactly(first.row(3));
    assertThat(all.rows(rows).intraPair(table).get(1).value(1, 0))
        .isCloseTo(first.value(0, 0), within(NOISE));
  }

  @Test
  void isLeftOutWithoutReadingsAndSaysSo() {
    FeatureTable kept =
        new AgreementStep(AgreementSettings.STUDY, RepeatedReadings.none()).apply(first, report);
    assertThat(kept.names()).isEqualTo(first.names());
    assertThat(step().description()).startsWith("left out: of the training rows 0 were read twice");
  }

  @Test
  void requiredWithoutReadingsIsRefused() {
    AgreementStep step = new AgreementStep(REQUIRED, RepeatedReadings.none());
    assertThatThrownBy(() -> step.apply(first, report))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(422))
        .hasMessageContaining("selection.agreement");
  }

  private SelectionStep step() {
    return report.steps(Map.of()).getFirst();
  }

  /** The first readings with a little noise, but of one column other numbers. */
  private FeatureTable reread(String disagreeing) {
    FeatureTable other = noise(2);
    Random random = new Random(3);
    double[][] columns = new double[COLUMNS][READ.size()];
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < READ.size(); row++) {
        boolean agrees = !first.names().get(column).equals(disagreeing);
        columns[column][row] =
            agrees
                ? first.value(row, column) + 0.01 * random.nextGaussian()
                : other.value(row, column);
      }
    }
    return FeatureTable.ofColumns(first.names(), columns);
  }

  private static FeatureTable noise(long seed) {
    return PlantedRows.table(new boolean[ROWS], COLUMNS, 0, seed);
  }
}

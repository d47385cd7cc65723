package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Labels;
import org.petra.model.dataset.Rows;
import org.petra.support.problem.ProblemException;

class ComparisonsTest {

  private final List<DatasetRow> rows = Rows.rows(6).subList(18, 36);

  @Test
  void bestHasTheHighestValidationAreaAndOfEqualOnesIsTheFirst() {
    Evaluation weak = evaluation("weak", Task.HER2_OVER, 0);
    Evaluation first = evaluation("first", Task.HER2_OVER, 4);
    Evaluation second = evaluation("second", Task.HER2_OVER, 4);
    List<Comparison.Row> compared = Comparisons.of(List.of(weak, first, second)).rows();
    assertThat(compared).extracting(row -> row.best().name()).containsOnly("first");
    assertThat(compared).extracting(row -> row.other().name()).containsExactly("weak", "second");
    assertThat(compared.getFirst().difference()).isPositive();
    assertThat(compared.getFirst().pValue()).isBetween(0.0, 1.0);
    // Equal scores differ by nothing, and a difference without variance has no test.
    assertThat(compared.getLast().difference()).isZero();
    assertThat(compared.getLast().pValue()).isNull();
  }

  @Test
  void tasksAreComparedApart() {
    assertThat(
            Comparisons.of(
                    List.of(evaluation("a", Task.HER2_OVER, 0), evaluation("b", Task.HER2_LOW, 4)))
                .rows())
        .isEmpty();
  }

  @Test
  void versionsThatWereJudgedOnOtherCasesAreNotCompared() {
    Evaluation one = evaluation("one", Task.HER2_OVER, 0);
    Evaluation other = evaluation("other", Task.HER2_OVER, 4, rows.subList(0, 12));
    assertThatThrownBy(() -> Comparisons.of(List.of(one, other)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not judged on the same cases");
  }

  @Test
  void theArticlesPairsAreTestedWhicheverIsBestHere() {
    Evaluation forest = published(Classifier.RF, 0);
    Evaluation neighbours = published(Classifier.KNN, 4);
    Evaluation machine = published(Classifier.SVM, 2);
    Comparison compared = Comparisons.of(List.of(neighbours, machine, forest));
    assertThat(compared.rows()).extracting(row -> row.best().name()).containsOnly("KNN");
    assertThat(compared.published())
        .extracting(row -> row.best().name(), row -> row.other().name(), Comparison.Row::published)
        .containsExactly(tuple("RF", "KNN", 0.025), tuple("RF", "SVM", 0.010));
    assertThat(compared.published().getFirst().difference()).isNegative();
    assertThat(compared.published().getFirst().pValue())
        .isEqualTo(compared.rows().getLast().pValue());
  }

  @Test
  void versionsWithoutTheArticlesFiguresHaveNoneOfItsPairs() {
    assertThat(
            Comparisons.of(
                    List.of(evaluation("a", Task.HER2_OVER, 0), evaluation("b", Task.HER2_OVER, 4)))
                .published())
        .isEmpty();
  }

  private Evaluation published(Classifier classifier, double signal) {
    Evaluation bare = evaluation(classifier.name(), Task.HER2_OVER, signal);
    return new Evaluation(
        bare.name(),
        1,
        bare.task(),
        classifier,
        true,
        bare.score(),
        bare.threshold(),
        bare.splits(),
        null,
        PublishedFigures.areas(PublishedFigures.PROFILE, bare.task(), classifier),
        List.of());
  }

  private Evaluation evaluation(String name, Task task, double signal) {
    return evaluation(name, task, signal, rows);
  }

  /** Scores of a fixed noise, raised for the first status by a signal. */
  private static Evaluation evaluation(
      String name, Task task, double signal, List<DatasetRow> rows) {
    double[] scores = new double[rows.size()];
    Arrays.setAll(scores, i -> (i * 7 % 11) + (i % 3 == 0 ? signal : 0));
    double[] probabilities = Arrays.stream(scores).map(score -> score / 20).toArray();
    return new Evaluation(
        name,
        1,
        task.name(),
        Classifier.LR,
        true,
        "probability",
        0.5,
        List.of(
            new SplitScoring(Labels.of(task).getFirst(), Classifier.LR, SplitName.VALIDATION)
                .evaluate(rows, scores, probabilities, 0.5)),
        null,
        List.of(),
        List.of());
  }
}

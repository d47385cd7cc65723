package org.petra.model.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.Labels;
import org.petra.model.dataset.Rows;
import org.petra.model.validation.FoldStore;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;

class ModelFittingTest {

  private static final int COLUMNS = 30;
  private static final String LEAK = "ct_column_29";

  private final List<DatasetRow> rows = Rows.rows(8);
  private final boolean[] positive = Labels.positive(Labels.of(Her2Status.OVER), rows);

  @ParameterizedTest
  @EnumSource
  void fitDoesNotChangeWithValuesOfRowsThatAreNotForTraining(Classifier classifier) {
    FittingResult plain = fit(dataset(false), classifier);
    FittingResult planted = fit(dataset(true), classifier);
    // The planted column tells the class perfectly, but in validation and external rows alone.
    assertThat(planted.fit().model().inputs())
        .isEqualTo(plain.fit().model().inputs())
        .doesNotContain(LEAK);
    assertThat(planted.threshold()).isEqualTo(plain.threshold());
    assertThat(part(planted, SplitName.TRAINING)).isEqualTo(part(plain, SplitName.TRAINING));
    assertThat(planted.fit().model().parameters()).isEqualTo(plain.fit().model().parameters());
  }

  @Test
  void labelsOfRowsThatAreNotForTrainingDoNotMoveTheFit() {
    List<DatasetRow> relabelled = new ArrayList<>();
    for (DatasetRow row : rows) {
      boolean turned = row.split() != SplitName.TRAINING;
      relabelled.add(
          turned
              ? new DatasetRow(
                  row.caseId(),
                  row.patient(),
                  row.split(),
                  rows.get((rows.indexOf(row) + 1) % rows.size()).her2(),
                  row.record(),
                  row.caseValues())
              : row);
    }
    FittingResult plain = fit(dataset(false), Classifier.RF);
    FittingResult turned = fit(Rows.dataset(relabelled, dataset(false).vectors()), Classifier.RF);
    assertThat(part(turned, SplitName.TRAINING)).isEqualTo(part(plain, SplitName.TRAINING));
    assertThat(part(turned, SplitName.VALIDATION).predictions())
        .extracting(each -> each.score())
        .isEqualTo(
            part(plain, SplitName.VALIDATION).predictions().stream()
                .map(each -> each.score())
                .toList());
  }

  @Test
  void missingValueOfASelectedColumnNamesCaseAndColumn() {
    FittingResult plain = fit(dataset(false), Classifier.LR);
    String selected = plain.fit().model().inputs().getFirst();
    FeatureTable vectors = dataset(false).vectors();
    int last = rows.size() - 1;
    double[][] values = new double[rows.size()][];
    for (int row = 0; row < values.length; row++) {
      values[row] = vectors.row(row);
    }
    values[last][vectors.names().indexOf(selected)] = Double.NaN;
    FrozenDataset incomplete = Rows.dataset(rows, FeatureTable.ofRows(vectors.names(), values));
    assertThatThrownBy(() -> fit(incomplete, Classifier.LR))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"))
        .hasMessageContaining(selected)
        .hasMessageContaining(rows.get(last).caseId().toString());
  }

  @Test
  void thresholdIsYoudensOnTheTrainingRows() {
    FittingResult result = fit(dataset(false), Classifier.LR);
    SplitEvaluation training = part(result, SplitName.TRAINING);
    double best = -1;
    for (var candidate : training.predictions()) {
      double threshold = candidate.probability();
      double sensitivity = share(training, true, threshold);
      double specificity = 1 - share(training, false, threshold);
      best = Math.max(best, sensitivity + specificity);
    }
    assertThat(requireNonNull(training.sensitivity().value()))
        .isEqualTo(best - requireNonNull(training.specificity().value()));
  }

  private static double share(SplitEvaluation part, boolean label, double threshold) {
    var ofLabel = part.predictions().stream().filter(each -> each.positive() == label).toList();
    long called = ofLabel.stream().filter(each -> each.probability() >= threshold).count();
    return (double) called / ofLabel.size();
  }

  private static FittingResult fit(FrozenDataset dataset, Classifier classifier) {
    var univariate = new SelectionRequest.Univariate(true, null, null, 0.2);
    var request =
        new TrainingRequest(
            Task.HER2_OVER,
            null,
            classifier,
            "profile",
            "cohort",
            new SplitRequest(null, new SplitRequest.Rule(List.of(), null, 1L)),
            null,
            null,
            new SelectionRequest(null, null, univariate, 4, null, null),
            List.of("ER", "PR"),
            null,
            new ValidationRequest("SPLIT", null, null, 0),
            11L);
    TrainingSettings settings = TrainingSettings.of(request);
    return ModelFitting.run(dataset, settings, (share, step) -> {}, FoldStore.NONE).getFirst();
  }

  private static SplitEvaluation part(FittingResult result, SplitName split) {
    return result.evaluations().stream()
        .filter(each -> each.split() == split)
        .findFirst()
        .orElseThrow();
  }

  private FrozenDataset dataset(boolean planted) {
    Random random = new Random(5);
    double[][] values = new double[rows.size()][COLUMNS];
    List<String> names = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      names.add("ct_column_" + column);
    }
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        values[row][column] = random.nextGaussian() + (positive[row] && column < 3 ? 1.5 : 0);
      }
      if (planted && rows.get(row).split() != SplitName.TRAINING) {
        values[row][COLUMNS - 1] = positive[row] ? 1000 : -1000;
      }
    }
    return Rows.dataset(rows, FeatureTable.ofRows(names, values));
  }
}

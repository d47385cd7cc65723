package org.petra.model.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.FitRequest;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.Validation;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.LesionReadings;
import org.petra.model.dataset.Readings;
import org.petra.model.dataset.Rows;
import org.petra.model.validation.FoldOutcome;
import org.petra.model.validation.FoldStore;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;

/** All three labels with tuning, nested folds, readings and a permutation check. */
class StudyFittingTest {

  private static final int COLUMNS = 12;

  private final List<DatasetRow> rows = Rows.rows(12);

  @Test
  void threeLabelsShareTheirFoldsAndAreJudgedOutOfFold() {
    List<FittingResult> results = run(request(null), FoldStore.NONE);
    assertThat(results)
        .extracting(each -> each.label().name())
        .containsExactly("HER2_OVER", "HER2_LOW", "HER2_ZERO");
    List<String> folds = folds(results.getFirst());
    for (FittingResult result : results) {
      assertThat(folds(result)).isEqualTo(folds);
      assertThat(result.validation().rows()).isEqualTo(36);
      assertThat(result.validation().foldResults())
          .hasSize(3)
          .allMatch(fold -> fold.settings().containsKey("C"));
      assertThat(requireNonNull(result.validation().permutation()).shuffles()).isEqualTo(2);
      assertThat(result.threshold().rule()).contains("out-of-fold");
      assertThat(result.evaluations()).hasSize(3);
      assertThat(result.fit().selection().getFirst().description()).contains("(10 lesions)");
    }
  }

  @Test
  void resumedTrainingGivesTheSameResultWithoutFittingAFoldAgain() {
    Map<String, FoldOutcome> kept = new HashMap<>();
    FoldStore store =
        new FoldStore() {
          @Override
          public Optional<FoldOutcome> find(String key) {
            return Optional.ofNullable(kept.get(key));
          }

          @Override
          public void keep(String key, FoldOutcome outcome) {
            assertThat(kept.put(key, outcome)).isNull();
          }
        };
    List<FittingResult> first = run(request(null), store);
    assertThat(kept).hasSize(3 * (3 + 3));
    List<FittingResult> second = run(request(null), store);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).validation()).isEqualTo(first.get(i).validation());
      assertThat(second.get(i).evaluations()).isEqualTo(first.get(i).evaluations());
    }
  }

  @Test
  void referenceInstitutionWithoutATrainingCaseIsRefused() {
    var combat = new SelectionRequest.Combat("elsewhere", "REFERENCE");
    assertThatThrownBy(() -> run(request(combat), FoldStore.NONE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("selection.combat.referenceInstitution")
        .hasMessageContaining("elsewhere");
  }

  private static List<String> folds(FittingResult result) {
    return result.validation().predictions().stream().map(Validation.OutOfFold::fold).toList();
  }

  private List<FittingResult> run(TrainingRequest request, FoldStore store) {
    return ModelFitting.run(dataset(), TrainingSettings.of(request), (share, step) -> {}, store);
  }

  private static TrainingRequest request(SelectionRequest.@Nullable Combat combat) {
    return new TrainingRequest(
        Task.HER2,
        null,
        Classifier.LR,
        "profile",
        "cohort",
        new SplitRequest(new SplitRequest.Lists(List.of(), List.of(), List.of()), null),
        null,
        null,
        new SelectionRequest(null, null, null, 3, combat, null),
        null,
        new FitRequest(Map.of("C", List.of(0.1, 1.0)), 3, null, null),
        new ValidationRequest(null, 3, null, 2),
        7L);
  }

  /** Column 0 tells over, 1 low, 2 zero; ten training rows were read three times. */
  private FrozenDataset dataset() {
    Random random = new Random(5);
    double[][] values = new double[rows.size()][COLUMNS];
    for (int row = 0; row < values.length; row++) {
      Her2Status status = requireNonNull(rows.get(row).her2());
      for (int column = 0; column < COLUMNS; column++) {
        values[row][column] = random.nextGaussian() + (status.ordinal() == column ? 3 : 0);
      }
    }
    List<String> names = IntStream.range(0, COLUMNS).mapToObj(i -> "ct_" + i).toList();
    List<LesionReadings> lesions = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      lesions.add(new LesionReadings(row, values[row], values[row]));
    }
    return Rows.dataset(rows, FeatureTable.ofRows(names, values), new Readings(lesions));
  }
}

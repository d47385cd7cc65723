package org.petra.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.FitRequest;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;

/**
 * What the study asks of every training: agreement of readers, t-test and mRMR, a classifier tuned
 * by cross-validation, and nested cross-validation of all of it.
 */
final class StudySettings {

  private static final int MOST_FOLDS = 5;

  /** So many that their mean lies within 0.01 or so of what it is near, and p can be below 0.01. */
  private static final int SHUFFLES = 100;

  private final SplitCases cases;
  private final int folds;

  StudySettings(SplitCases cases) {
    this.cases = cases;
    this.folds = folds(cases.rarestInTraining());
  }

  /**
   * Five, or in a small cohort as many as leave every fold of a fold a case of the rarest class.
   *
   * @param rarest cases of the training part that are of its rarest class
   */
  static int folds(int rarest) {
    int folds = MOST_FOLDS;
    while (folds > 2 && rarest - Math.ceilDiv(rarest, folds) < folds) {
      folds--;
    }
    return folds;
  }

  /** The request of one version; what it leaves out takes the study's default. */
  TrainingRequest request(Task task, Classifier classifier) {
    SelectionRequest.Agreement agreement = new SelectionRequest.Agreement(true, null, null);
    return new TrainingRequest(
        task,
        null,
        classifier,
        Trainings.PROFILE,
        DemoSession.SIMULATED,
        cases.request(),
        null,
        null,
        new SelectionRequest(agreement, null, null, null, null, null),
        null,
        new FitRequest(searchSpace(classifier), folds, null, null),
        new ValidationRequest("NESTED_K_FOLD", folds, null, SHUFFLES),
        null);
  }

  /** Ordered: of equally good points the first one wins. */
  private SortedMap<String, List<Double>> searchSpace(Classifier classifier) {
    return new TreeMap<>(
        switch (classifier) {
          case LR -> Map.of("C", List.of(0.01, 0.1, 1.0, 10.0));
          case KNN -> Map.of("k", neighbours(cases.training()));
          case SVM -> Map.of("C", List.of(0.1, 1.0, 10.0), "gamma", List.of(0.01, 0.1));
          case RF -> Map.of("depth", List.of(3.0, 6.0), "minNode", List.of(2.0, 5.0));
        });
  }

  /**
   * At most a third of the rows, since a fold of a fold trains on no more than that and a little.
   */
  static List<Double> neighbours(int rows) {
    return Stream.of(3.0, 5.0, 9.0, 15.0).filter(k -> k <= rows / 3.0).toList();
  }
}

package org.petra.model.pipeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.folds.Folds;
import org.petra.support.problem.ProblemException;

/**
 * Scores every training row by fits that did not see its patient, at every point of a search space.
 * The steps before the classifier are fitted once a fold for all points.
 */
final class InnerFolds {

  /** Trees of a forest inside the folds, where the search space does not say how many. */
  static final double TREES = 100;

  private final PipelineSettings settings;
  private final TrainingRows rows;
  private final boolean[] positive;
  private final Folds folds;
  private final Progress progress;

  /**
   * Folds of training rows: as many as asked for, or as few as the smaller class has patients.
   *
   * @throws ProblemException 422 {@code TOO_FEW_CASES} if there are none
   */
  InnerFolds(PipelineSettings settings, TrainingRows rows, Progress progress) {
    this.settings = settings;
    this.rows = rows;
    this.positive = rows.labels();
    this.folds = folds(settings, rows);
    this.progress = progress;
  }

  /** Number of folds. */
  int count() {
    return folds.count();
  }

  /**
   * Scores at a point.
   *
   * @param values one a row; NaN for the rows of a fold in which no feature was selected
   * @param meanAuc mean over the folds, a fold without a selected feature counting 0.5
   */
  record Scores(double[] values, double meanAuc) {

    /** The finite scores' labels and values, for a calibration. */
    boolean[] labels(boolean[] positive) {
      int count = 0;
      boolean[] labels = new boolean[values.length];
      for (int row = 0; row < values.length; row++) {
        if (Double.isFinite(values[row])) {
          labels[count++] = positive[row];
        }
      }
      return Arrays.copyOf(labels, count);
    }

    double[] finite() {
      return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
  }

  /** The scores at each point, in the points' order. */
  Scores[] scores(List<Map<String, Double>> points) {
    double[][] values = new double[points.size()][rows.count()];
    double[] aucs = new double[points.size()];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] test = folds.test(fold);
      double[] none = new double[test.length];
      Arrays.fill(none, Double.NaN);
      Optional<FittedSteps> steps = steps(folds.training(fold));
      Optional<FeatureTable> tested = steps.map(fitted -> fitted.prepared(rows.rows(test)));
      for (int point = 0; point < points.size(); point++) {
        progress.betweenFits();
        Map<String, Double> tried = smaller(points.get(point));
        double[] scores =
            steps.map(fitted -> fitted.fit(tried).scores(tested.orElseThrow())).orElse(none);
        aucs[point] += steps.isPresent() ? auc(scores, test) : 0.5;
        for (int i = 0; i < test.length; i++) {
          values[point][test[i]] = scores[i];
        }
      }
    }
    Scores[] results = new Scores[points.size()];
    Arrays.setAll(results, i -> new Scores(values[i], aucs[i] / folds.count()));
    return results;
  }

  private Optional<FittedSteps> steps(int[] training) {
    progress.betweenFits();
    try {
      return Optional.of(new FittedSteps(settings, rows.rows(training)));
    } catch (ProblemException e) {
      if (e.code().equals(ErrorCode.NO_FEATURE_SELECTED.name())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Map<String, Double> smaller(Map<String, Double> point) {
    if (settings.classifier() != Classifier.RF || point.containsKey("trees")) {
      return point;
    }
    Map<String, Double> smaller = new HashMap<>(point);
    smaller.put("trees", TREES);
    return smaller;
  }

  private double auc(double[] scores, int[] test) {
    return Auc.of(ScoredCases.of(rows.positive(test), scores)).value().orElse(0.5);
  }

  private static Folds folds(PipelineSettings settings, TrainingRows rows) {
    return rows.folds(settings.fit().innerFolds(), settings.seed())
        .orElseThrow(
            () ->
                ProblemException.unprocessable(
                    ErrorCode.TOO_FEW_CASES,
                    "Tuning and calibration need two folds inside the %d training rows, each with a patient of both classes; give more cases, or leave out fit.searchSpace and fit.calibration."
                        .formatted(rows.count())));
  }
}

package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Classifier;
import org.petra.model.classifier.Calibration;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.FitParameters;
import org.petra.model.classifier.FittedClassifier;
import org.petra.model.classifier.FittedModel;
import org.petra.statistics.domain.TrainingDomain;
import org.petra.support.problem.ProblemException;

/**
 * Fits all steps to training rows: selection, preparation, tuning, classifier, calibration.
 *
 * <p>Pure: the same rows and settings give the same model bit for bit.
 */
public final class Pipeline {

  private final PipelineSettings settings;
  private final TrainingRows rows;
  private final Progress progress;
  private final Map<String, String> words = new LinkedHashMap<>();

  private Pipeline(PipelineSettings settings, TrainingRows rows, Progress progress) {
    this.settings = settings;
    this.rows = rows;
    this.progress = progress;
  }

  /**
   * Fits all steps.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code TOO_FEW_CASES} for rows of one
   *     class or fewer than tuning needs, {@code NO_FEATURE_SELECTED}, {@code MISSING_FEATURE},
   *     {@code OUT_OF_RANGE} for more neighbours than rows
   */
  public static FittedPipeline fit(
      PipelineSettings settings, TrainingRows rows, Progress progress) {
    refuseOneClass(rows);
    return new Pipeline(settings, rows, progress).fit();
  }

  /**
   * The scores of other rows by a fit without tuning and calibration, a forest's with 100 trees.
   *
   * @throws org.petra.support.problem.ProblemException as {@link #fit} says
   */
  public static double[] quickScores(
      PipelineSettings settings, TrainingRows training, TrainingRows other) {
    refuseOneClass(training);
    FittedSteps steps = new FittedSteps(settings, training);
    Map<String, Double> point =
        settings.classifier() == Classifier.RF ? Map.of("trees", InnerFolds.TREES) : Map.of();
    return steps.fit(point).scores(steps.prepared(other));
  }

  private FittedPipeline fit() {
    progress.betweenFits();
    FittedSteps steps = new FittedSteps(settings, rows);
    List<Map<String, Double>> points = SearchSpace.points(settings.fit().searchSpace());
    boolean calibrated = settings.fit().calibration() != CalibrationMethod.NONE;
    Map<String, Double> point = points.getFirst();
    InnerFolds.@Nullable Scores scores = null;
    if (points.size() > 1 || calibrated) {
      InnerFolds folds = new InnerFolds(settings, rows, progress);
      InnerFolds.Scores[] all = folds.scores(points);
      int best = best(all);
      point = points.get(best);
      scores = all[best];
      describe(points.size(), point, folds.count(), scores);
    }
    progress.betweenFits();
    FittedClassifier classifier = steps.fit(point);
    Calibration calibration = calibration(steps, point, scores);
    FitParameters parameters =
        new FitParameters(
            steps.preparation(),
            rows.clinical().columnCount(),
            calibration,
            TrainingDomain.fit(steps.harmonized()).value().orElse(null));
    Map<String, String> all = new LinkedHashMap<>(classifier.settings());
    all.putAll(words);
    return new FittedPipeline(
        FittedModel.of(parameters, classifier),
        steps.selection().steps(),
        all,
        points.size() > 1 ? words(point) : Map.of());
  }

  private Calibration calibration(
      FittedSteps steps, Map<String, Double> point, InnerFolds.@Nullable Scores scores) {
    CalibrationMethod method = settings.fit().calibration();
    if (method == CalibrationMethod.NONE || scores == null) {
      if (settings.classifier() == Classifier.SVM) {
        throw new IllegalArgumentException("a decision value is no probability");
      }
      words.put("calibration", "NONE");
      return Calibration.none(steps.classifierSettings(point), rows.labels());
    }
    double[] values = scores.finite();
    boolean[] labels = scores.labels(rows.labels());
    if (values.length == 0) {
      throw ProblemException.unprocessable(
          ErrorCode.NO_FEATURE_SELECTED,
          "No feature was selected in any inner fold, so that there is nothing to calibrate on.");
    }
    words.put(
        "calibration",
        "%s, fitted to the out-of-fold scores of %d training rows"
            .formatted(method, values.length));
    return Calibration.fit(method, values, labels);
  }

  private void describe(
      int points, Map<String, Double> point, int folds, InnerFolds.Scores scores) {
    String forest =
        settings.classifier() == Classifier.RF && !point.containsKey("trees")
            ? ", forests of " + (int) InnerFolds.TREES + " trees inside them"
            : "";
    words.put("inner folds", folds + " by patient, stratified" + forest);
    if (points > 1) {
      words.put(
          "tuning",
          "best mean inner AUC %.4f of %d points: %s"
              .formatted(scores.meanAuc(), points, words(point)));
    }
  }

  /** Of equally good points the earliest. */
  private static int best(InnerFolds.Scores[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i].meanAuc() > scores[best].meanAuc() ? i : best;
    }
    return best;
  }

  private static Map<String, String> words(Map<String, Double> point) {
    Map<String, String> words = new LinkedHashMap<>();
    point.forEach((name, value) -> words.put(name, value.toString()));
    return words;
  }

  private static void refuseOneClass(TrainingRows rows) {
    List<Boolean> labels = new ArrayList<>();
    for (boolean each : rows.labels()) {
      labels.add(each);
    }
    if (!labels.contains(true) || !labels.contains(false)) {
      throw ProblemException.unprocessable(
          ErrorCode.TOO_FEW_CASES,
          "The %d training rows are all %s."
              .formatted(rows.count(), labels.contains(true) ? "of the class" : "of the rest"));
    }
  }
}

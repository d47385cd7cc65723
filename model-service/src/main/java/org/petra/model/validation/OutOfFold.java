package org.petra.model.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Validation;
import org.petra.contracts.model.Validation.FoldResult;
import org.petra.contracts.model.Validation.Permutation;
import org.petra.contracts.model.Validation.SelectionFrequency;
import org.petra.model.evaluation.Estimates;
import org.petra.statistics.calibration.CalibrationLine;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;

/** What all folds gave: every predicted row once a repeat. */
public final class OutOfFold {

  private static final String NONE = "no cross-validation was asked for";

  private final ValidationSettings settings;
  private final Subject subject;
  private final List<FoldOutcome> outcomes;
  private final @Nullable Permutation permutation;
  private final boolean[] positive;

  OutOfFold(
      ValidationSettings settings,
      Subject subject,
      List<FoldOutcome> outcomes,
      @Nullable Permutation permutation) {
    this.settings = settings;
    this.subject = subject;
    this.outcomes = List.copyOf(outcomes);
    this.permutation = permutation;
    this.positive = subject.rows().labels();
  }

  /**
   * The probability with the largest Youden index over the training rows' out-of-fold probabilities
   * of the first repeat. Empty where the scheme has no folds of training rows, and for leaving
   * institutions out, where rows of the other parts trained.
   */
  public OptionalDouble youdenThreshold() {
    if (outcomes.isEmpty()
        || settings.scheme() == ValidationSettings.Scheme.LEAVE_ONE_INSTITUTION_OUT) {
      return OptionalDouble.empty();
    }
    ScoredCases cases = cases(firstRepeat(), Row::probability);
    return OptionalDouble.of(RocCurve.of(cases).get().youden().threshold());
  }

  /**
   * The account of it.
   *
   * @param trainingAuc of the version on the rows it was fitted to
   */
  public Validation validation(double trainingAuc) {
    List<List<Row>> repeats = repeats();
    Estimate auc = repeats.isEmpty() ? absent() : new PooledAuc(subject, repeats).estimate();
    @Nullable Double pooled = auc.value();
    return new Validation(
        settings.scheme().name(),
        repeats.isEmpty() ? 0 : outcomes.size() / repeats.size(),
        repeats.size(),
        repeats.isEmpty() ? 0 : repeats.getFirst().size(),
        auc,
        meanFoldAuc(),
        trainingAuc,
        pooled == null ? null : trainingAuc - pooled,
        calibrationSlope(),
        outcomes.stream().map(this::result).toList(),
        frequencies(),
        permutation,
        firstRepeat().stream().map(this::prediction).toList());
  }

  /** One predicted row. */
  record Row(int row, String fold, double score, double probability) {}

  private List<Row> firstRepeat() {
    List<List<Row>> repeats = repeats();
    return repeats.isEmpty() ? List.of() : repeats.getFirst();
  }

  /** The rows of each repeat in the dataset's order. */
  private List<List<Row>> repeats() {
    Map<String, List<Row>> byRepeat = new LinkedHashMap<>();
    boolean single = settings.scheme() == ValidationSettings.Scheme.LEAVE_ONE_INSTITUTION_OUT;
    for (FoldOutcome outcome : outcomes) {
      String repeat = single ? "" : outcome.name().substring(0, outcome.name().indexOf('/'));
      List<Row> rows = byRepeat.computeIfAbsent(repeat, name -> new ArrayList<>());
      for (int i = 0; i < outcome.rows().size(); i++) {
        rows.add(
            new Row(
                outcome.rows().get(i),
                outcome.name(),
                outcome.scores().get(i),
                outcome.probabilities().get(i)));
      }
    }
    byRepeat.values().forEach(rows -> rows.sort(Comparator.comparingInt(Row::row)));
    return List.copyOf(byRepeat.values());
  }

  private ScoredCases cases(List<Row> rows, ToDoubleFunction<Row> value) {
    return ScoredCases.of(labels(rows), rows.stream().mapToDouble(value).toArray());
  }

  private boolean[] labels(List<Row> rows) {
    return subject.rows().positive(rows.stream().mapToInt(Row::row).toArray());
  }

  private Estimate calibrationSlope() {
    if (outcomes.isEmpty()) {
      return absent();
    }
    List<Row> rows = firstRepeat();
    // A unanimous vote has no log odds: it counts as half a row short of certain.
    double least = 0.5 / rows.size();
    double[] probabilities = rows.stream().mapToDouble(Row::probability).toArray();
    boolean moved = Arrays.stream(probabilities).anyMatch(p -> p < least || p > 1 - least);
    double[] inside =
        Arrays.stream(probabilities).map(p -> Math.clamp(p, least, 1 - least)).toArray();
    Estimate slope =
        Estimates.coefficient(CalibrationLine.of(labels(rows), inside).map(CalibrationLine::slope));
    return moved
        ? new Estimate(
            slope.value(),
            slope.low(),
            slope.high(),
            slope.method() + ", probabilities moved inside 1 / (2 n) of 0 and 1",
            slope.absentBecause())
        : slope;
  }

  private @Nullable Double meanFoldAuc() {
    double[] aucs =
        outcomes.stream()
            .map(this::auc)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return aucs.length == 0 ? null : Arrays.stream(aucs).average().orElseThrow();
  }

  private Optional<Double> auc(FoldOutcome outcome) {
    int[] rows = outcome.rows().stream().mapToInt(Integer::intValue).toArray();
    double[] scores = outcome.scores().stream().mapToDouble(Double::doubleValue).toArray();
    return Auc.of(ScoredCases.of(subject.rows().positive(rows), scores)).value();
  }

  private FoldResult result(FoldOutcome outcome) {
    int positives = (int) outcome.rows().stream().filter(row -> positive[row]).count();
    return new FoldResult(
        outcome.name(),
        outcome.rows().size(),
        positives,
        auc(outcome).orElse(null),
        outcome.settings(),
        outcome.features());
  }

  private List<SelectionFrequency> frequencies() {
    Map<String, Integer> chosen = new TreeMap<>();
    outcomes.forEach(
        outcome -> outcome.features().forEach(name -> chosen.merge(name, 1, Integer::sum)));
    return chosen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(each -> new SelectionFrequency(each.getKey(), each.getValue(), outcomes.size()))
        .toList();
  }

  private Validation.OutOfFold prediction(Row row) {
    return new Validation.OutOfFold(
        subject.rows().origins().get(row.row()).caseId(),
        row.fold(),
        positive[row.row()],
        row.score(),
        row.probability());
  }

  private static Estimate absent() {
    return new Estimate(null, null, null, "none", NONE);
  }
}

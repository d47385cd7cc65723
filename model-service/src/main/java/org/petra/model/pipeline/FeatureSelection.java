package org.petra.model.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.hypothesis.TestResult;
import org.petra.statistics.selection.CorrelationPruning;
import org.petra.statistics.selection.FilterResult;
import org.petra.statistics.selection.FilteredFeature;
import org.petra.statistics.selection.Mrmr;
import org.petra.statistics.selection.MrmrSelection;
import org.petra.statistics.selection.PruningResult;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.support.problem.ProblemException;

/**
 * The steps from candidate columns to selected ones: agreement, usable columns, ComBat, correlation
 * pruning, a test of each column, mRMR. Deterministic.
 */
final class FeatureSelection {

  private final PipelineSettings settings;
  private final TrainingRows rows;
  private final boolean[] positive;
  private final StepReport report = new StepReport();
  private final Map<String, Double> pValues = new HashMap<>();

  private FeatureSelection(PipelineSettings settings, TrainingRows rows) {
    this.settings = settings;
    this.rows = rows;
    this.positive = rows.labels();
  }

  /**
   * Selects among the columns of training rows.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code NO_FEATURE_SELECTED} if no column
   *     is left, and as the steps say
   */
  static Selection of(PipelineSettings settings, TrainingRows rows) {
    return new FeatureSelection(settings, rows).run();
  }

  private Selection run() {
    FeatureTable table =
        new AgreementStep(settings.agreement(), rows.readings()).apply(rows.radiomic(), report);
    table = UsableColumns.of(table, settings.imputation(), report);
    CombatSettings combat = settings.combat();
    CombatStep.@Nullable Harmonized harmonized =
        combat == null || table.columnCount() == 0
            ? null
            : new CombatStep(combat, rows.origins()).apply(table, report);
    table = harmonized == null ? table : harmonized.table();
    table = pruned(table);
    table = tested(table);
    List<String> selected = ranked(table);
    addClinical(selected.size());
    return new Selection(
        selected,
        harmonized == null ? null : CombatStep.of(harmonized.combat(), selected),
        report.steps(pValues));
  }

  private FeatureTable pruned(FeatureTable table) {
    Double limit = settings.correlationLimit();
    if (limit == null || table.columnCount() == 0) {
      return table;
    }
    List<String> kept =
        new CorrelationPruning(limit, CorrelationPruning.Kind.PEARSON)
            .apply(table)
            .value()
            .map(PruningResult::kept)
            .orElse(List.of());
    report.add(
        "correlation pruning",
        "dropped what correlates with an earlier kept column, |Pearson| > " + limit,
        table.columnCount(),
        kept);
    return table.select(kept);
  }

  private FeatureTable tested(FeatureTable table) {
    UnivariateSettings test = settings.univariate();
    if (!test.applied()) {
      return table;
    }
    FilterResult filtered = test(table, test.alpha());
    report.add(
        stepName(test.test()),
        "%s between the class and the rest, two-sided, p %s< %s"
            .formatted(testName(test.test()), adjustment(test.adjustment()), test.alpha()),
        table.columnCount(),
        filtered.kept());
    return table.select(filtered.kept());
  }

  private List<String> ranked(FeatureTable table) {
    MrmrSelection selection =
        new Mrmr(settings.count())
            .select(table, positive)
            .value()
            .orElseThrow(this::nothingSelected);
    String rule = "largest F statistic over mean absolute correlation with those already kept";
    report.add(
        "mRMR",
        selection.fewerThanRequested()
            ? rule + "; " + settings.count() + " were asked for and no more passed before"
            : rule,
        table.columnCount(),
        selection.names());
    if (!settings.univariate().applied()) {
      test(table.select(selection.names()), 1);
    }
    return selection.names();
  }

  private void addClinical(int selected) {
    List<String> names = rows.clinical().names();
    report.add(
        "covariates",
        names.isEmpty() ? "none added" : "added unselected: " + String.join(", ", names),
        selected,
        selected + names.size());
  }

  private FilterResult test(FeatureTable table, double alpha) {
    UnivariateSettings test = settings.univariate();
    FilterResult result =
        new UnivariateFilter(test.test(), test.adjustment(), alpha).apply(table, positive);
    for (FilteredFeature feature : result.features()) {
      Optional<Double> pValue = feature.test().value().map(TestResult::pValue);
      // A kept feature without a test is constant within each group: the limit p = 0.
      pValue
          .or(() -> feature.kept() ? Optional.of(0.0) : Optional.empty())
          .ifPresent(value -> pValues.put(feature.name(), value));
    }
    return result;
  }

  private ProblemException nothingSelected() {
    return ProblemException.unprocessable(
        ErrorCode.NO_FEATURE_SELECTED,
        "No column is left on the %d training rows: %s.".formatted(rows.count(), report.counts()));
  }

  private static String stepName(UnivariateFilter.Test test) {
    return test == UnivariateFilter.Test.MANN_WHITNEY ? "Mann-Whitney test" : "t-test";
  }

  private static String testName(UnivariateFilter.Test test) {
    return switch (test) {
      case STUDENT -> "Student's t-test";
      case WELCH -> "Welch's t-test";
      case MANN_WHITNEY -> "Mann and Whitney's test";
    };
  }

  private static String adjustment(UnivariateFilter.Adjustment adjustment) {
    return switch (adjustment) {
      case NONE -> "";
      case BENJAMINI_HOCHBERG -> "(Benjamini-Hochberg) ";
      case HOLM -> "(Holm) ";
    };
  }
}

package org.petra.model.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.ModelVersion.SelectedFeature;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.hypothesis.TestResult;
import org.petra.statistics.selection.FilterResult;
import org.petra.statistics.selection.FilteredFeature;
import org.petra.statistics.selection.Mrmr;
import org.petra.statistics.selection.MrmrSelection;
import org.petra.statistics.selection.TTestFilter;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * The study's selection: usable columns, then Student's t-test, then mRMR. Deterministic.
 *
 * @param alpha a column passes the t-test when p &lt; alpha
 * @param count how many columns mRMR keeps; fewer when fewer pass
 */
public record FeatureSelection(double alpha, int count) {

  /** A step lists the columns that it kept up to this many. */
  private static final int LONGEST_LIST = 50;

  /**
   * What was selected.
   *
   * @param names best first, at least one
   * @param steps what each step did
   */
  public record Selection(List<String> names, List<SelectionStep> steps) {}

  /**
   * Selects among the columns.
   *
   * @param training training rows only
   * @param positive whether each row belongs to the class
   * @throws ProblemException 422 {@code NO_FEATURE_SELECTED} if no column passes
   */
  public Selection apply(FeatureTable training, boolean[] positive) {
    Usable usable = Usable.of(training);
    FilterResult filtered = new TTestFilter(alpha).apply(usable.table(), positive);
    Map<String, Double> pValues = pValues(filtered);
    List<String> passed = filtered.kept();
    MrmrSelection selection =
        new Mrmr(count)
            .select(usable.table().select(passed), positive)
            .value()
            .orElseThrow(() -> nothingSelected(usable));
    List<SelectionStep> steps =
        List.of(
            step(
                "usable columns",
                usable.description(),
                training.columnCount(),
                usable.table().names(),
                pValues),
            step(
                "t-test",
                "Student's t-test between the class and the rest, two-sided, p < " + alpha,
                usable.table().columnCount(),
                passed,
                pValues),
            step("mRMR", mrmrDescription(selection), passed.size(), selection.names(), pValues));
    return new Selection(selection.names(), steps);
  }

  private ProblemException nothingSelected(Usable usable) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ErrorCode.NO_FEATURE_SELECTED,
        "None of "
            + usable.table().columnCount()
            + " usable columns differs between the class and the rest with p < "
            + alpha
            + " on the training rows.");
  }

  private String mrmrDescription(MrmrSelection selection) {
    String rule = "largest F statistic over mean absolute correlation with those already kept";
    return selection.fewerThanRequested()
        ? rule + "; " + count + " were asked for and no more passed before"
        : rule;
  }

  private static Map<String, Double> pValues(FilterResult filtered) {
    Map<String, Double> values = new HashMap<>();
    for (FilteredFeature feature : filtered.features()) {
      Optional<Double> pValue = feature.test().value().map(TestResult::pValue);
      // A kept feature without a test is constant within each group: the limit p = 0.
      pValue
          .or(() -> feature.kept() ? Optional.of(0.0) : Optional.empty())
          .ifPresent(value -> values.put(feature.name(), value));
    }
    return values;
  }

  private static SelectionStep step(
      String name, String description, int before, List<String> kept, Map<String, Double> pValues) {
    List<SelectedFeature> listed = new ArrayList<>();
    if (kept.size() <= LONGEST_LIST) {
      for (String feature : kept) {
        listed.add(new SelectedFeature(feature, pValues.getOrDefault(feature, 1.0)));
      }
    }
    return new SelectionStep(name, description, before, kept.size(), List.copyOf(listed));
  }

  /** The columns that have a value in every training row and vary among them. */
  private record Usable(FeatureTable table, int incomplete, int constant) {

    static Usable of(FeatureTable training) {
      List<String> names = new ArrayList<>();
      int incomplete = 0;
      int constant = 0;
      for (int column = 0; column < training.columnCount(); column++) {
        Moments moments = Moments.of(training.column(column));
        if (!moments.finite()) {
          incomplete++;
        } else if (moments.isConstant()) {
          constant++;
        } else {
          names.add(training.names().get(column));
        }
      }
      return new Usable(training.select(names), incomplete, constant);
    }

    String description() {
      return "dropped on the training rows: %d columns with a missing value, %d without variation"
          .formatted(incomplete, constant);
    }
  }
}

package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.MannWhitney;
import org.petra.statistics.hypothesis.TTest;
import org.petra.statistics.hypothesis.TestResult;
import org.petra.statistics.multiplicity.AdjustedPValues;

/**
 * Keeps the features that differ between a class and the rest, each tested by itself.
 *
 * @param test by which
 * @param adjustment for the number of features tested
 * @param alpha a feature is kept when its adjusted p &lt; alpha; above 0, up to 1
 */
public record UnivariateFilter(Test test, Adjustment adjustment, double alpha) {

  /** The test of each feature; two-sided. */
  public enum Test {
    /** Student's t-test. */
    STUDENT,
    /** Welch's t-test. */
    WELCH,
    /** Mann and Whitney's U test. */
    MANN_WHITNEY
  }

  /** What is done about testing many features. */
  public enum Adjustment {
    /** Nothing: a filter before a selection, not a finding. */
    NONE,
    /** The false discovery rate is held. */
    BENJAMINI_HOCHBERG,
    /** The chance of any false finding is held. */
    HOLM
  }

  /** Checks the range of alpha. */
  public UnivariateFilter {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(adjustment, "adjustment");
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha " + alpha + " is not above 0 and up to 1");
    }
  }

  /**
   * Tests every column.
   *
   * <p>A column that cannot be tested is not kept, carries its reason and does not count as a test,
   * with one exception: one that is constant within both groups and differs between them separates
   * them perfectly. It counts as p = 0, the limit, and is kept.
   *
   * @param table training rows only
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException unless there is one label a row
   */
  public FilterResult apply(FeatureTable table, boolean[] positive) {
    BinaryGroups groups = BinaryGroups.of(table, positive);
    List<Outcome<TestResult>> tests = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      double[] values = table.column(column);
      tests.add(tested(groups.positives(values), groups.rest(values)));
    }
    double[] pValues = tests.stream().mapToDouble(UnivariateFilter::pValue).toArray();
    double[] adjusted = adjusted(Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).toArray());
    List<FilteredFeature> features = new ArrayList<>();
    int next = 0;
    for (int column = 0; column < pValues.length; column++) {
      boolean kept = !Double.isNaN(pValues[column]) && adjusted[next++] < alpha;
      features.add(new FilteredFeature(table.names().get(column), tests.get(column), kept));
    }
    return new FilterResult(features);
  }

  private Outcome<TestResult> tested(double[] positives, double[] rest) {
    return switch (test) {
      case STUDENT -> TTest.student(positives, rest);
      case WELCH -> TTest.welch(positives, rest);
      case MANN_WHITNEY -> MannWhitney.test(positives, rest);
    };
  }

  private double[] adjusted(double[] pValues) {
    return switch (adjustment) {
      case NONE -> pValues;
      case BENJAMINI_HOCHBERG -> AdjustedPValues.benjaminiHochberg(pValues);
      case HOLM -> AdjustedPValues.holm(pValues);
    };
  }

  /** NaN for a column that could not be tested. */
  private static double pValue(Outcome<TestResult> test) {
    double untested =
        test.reason().equals(Optional.of(Reason.NO_VARIATION_WITHIN_GROUPS)) ? 0 : Double.NaN;
    return test.value().map(TestResult::pValue).orElse(untested);
  }
}

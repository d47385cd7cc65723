package org.petra.model.summary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.Moments;
import org.petra.statistics.hypothesis.AnalysisOfVariance;
import org.petra.statistics.hypothesis.TestResult;

/**
 * A measured characteristic of one class.
 *
 * @param values where they are known
 * @param cases of the class, known or not
 */
record Measured(List<Double> values, int cases) {

  static Measured of(List<Double> values, int cases) {
    return new Measured(values, cases);
  }

  /** Mean and standard deviation, with the number of values where some are unknown. */
  String text() {
    if (values.isEmpty()) {
      return "unknown";
    }
    Moments moments = Moments.of(toArray());
    String mean = String.format(Locale.ROOT, "%.2f", moments.mean());
    String spread =
        values.size() < 2
            ? ""
            : String.format(Locale.ROOT, " ± %.2f", Math.sqrt(moments.sampleVariance()));
    return mean + spread + (values.size() < cases ? " (n = " + values.size() + ")" : "");
  }

  /** The p-value of one-way ANOVA between classes, null where it cannot be made. */
  static @Nullable Double pValue(List<Measured> classes) {
    if (classes.size() < 2) {
      return null;
    }
    return AnalysisOfVariance.oneWay(classes.stream().map(Measured::toArray).toList())
        .value()
        .map(TestResult::pValue)
        .orElse(null);
  }

  private double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

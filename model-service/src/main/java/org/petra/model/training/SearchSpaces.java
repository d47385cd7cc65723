package org.petra.model.training;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.model.classifier.TunableSetting;
import org.petra.support.problem.ProblemException;

/** Refuses a search space with settings or values that a classifier cannot take, or too many. */
final class SearchSpaces {

  /** Each point is fitted once in every inner fold of every outer fold. */
  private static final int MOST_POINTS = 1_000;

  private static final String FIELD = "fit.searchSpace";

  private SearchSpaces() {}

  /**
   * The space, its settings in the order of the classifier's; empty without one.
   *
   * @throws ProblemException 422 that names the setting, or how many points there are
   */
  static Map<String, List<Double>> checked(
      Classifier classifier, @Nullable Map<String, List<Double>> asked) {
    if (asked == null || asked.isEmpty()) {
      return Map.of();
    }
    List<TunableSetting> tunable = TunableSetting.of(classifier);
    List<String> names = tunable.stream().map(TunableSetting::name).toList();
    BigInteger points = BigInteger.ONE;
    for (Map.Entry<String, List<Double>> entry : asked.entrySet()) {
      if (!names.contains(entry.getKey())) {
        throw Fields.unknown(FIELD + " of " + classifier, entry.getKey(), names);
      }
      List<Double> values = entry.getValue();
      Fields.requireList(FIELD + "." + entry.getKey(), values);
      points = points.multiply(BigInteger.valueOf(values.size()));
    }
    if (points.signum() == 0 || points.compareTo(BigInteger.valueOf(MOST_POINTS)) > 0) {
      throw ProblemException.unprocessable(
          "%s has %,d points; it may have 1 to %,d.".formatted(FIELD, points, MOST_POINTS));
    }
    Map<String, List<Double>> space = new LinkedHashMap<>();
    for (TunableSetting setting : tunable) {
      List<Double> values = asked.get(setting.name());
      if (values != null) {
        check(setting, values);
        space.put(setting.name(), values);
      }
    }
    return space;
  }

  private static void check(TunableSetting setting, List<Double> values) {
    for (double value : values) {
      Fields.require(
          FIELD + "." + setting.name(),
          setting.allows(value),
          "%s to %s%s, not %s"
              .formatted(
                  Fields.shown(setting.least()),
                  Fields.shown(setting.greatest()),
                  setting.whole() ? " and whole" : "",
                  Fields.shown(value)));
    }
    if (values.stream().distinct().count() != values.size()) {
      throw ProblemException.unprocessable(FIELD + "." + setting.name() + " has a value twice.");
    }
  }
}

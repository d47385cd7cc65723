package org.petra.model.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petra.model.dataset.Covariate;

/** Checks posted values and puts them into the order of a model's features. */
public final class PostedRows {

  /** The one name in a row that is no feature. */
  public static final String INSTITUTION = "institution";

  private PostedRows() {}

  /**
   * Refuses rows that hold other names than these.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code UNKNOWN_FEATURE}; {@code
   *     OUT_OF_RANGE} for no rows or more than 10,000
   */
  static void requireKnown(List<Map<String, @Nullable Object>> rows, Collection<String> features) {
    InputProblems.requireEntries("rows", rows);
    Set<String> known = Set.copyOf(features);
    for (int index = 0; index < rows.size(); index++) {
      Set<String> unknown = new TreeSet<>(rows.get(index).keySet());
      unknown.removeAll(known);
      unknown.remove(INSTITUTION);
      if (!unknown.isEmpty()) {
        throw InputProblems.unknown(
            where(index), List.copyOf(unknown), features.stream().distinct().toList());
      }
    }
  }

  /**
   * One row of inputs for each posted row, in order.
   *
   * @param fillsMissing whether null is taken as a missing value, which the model fills
   * @throws org.petra.support.problem.ProblemException 422 {@code MISSING_FEATURE}; {@code
   *     OUT_OF_RANGE} for a value that is not a finite number, and for a receptor other than 0 and
   *     1; the detail names row and feature
   */
  static List<InputRow> of(
      List<String> features, boolean fillsMissing, List<Map<String, @Nullable Object>> rows) {
    List<InputRow> inputs = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      String where = where(inputs.size());
      List<Double> values = new ArrayList<>();
      for (String feature : features) {
        // A name that is not there is a slip; one with null is known to be missing.
        boolean filled = fillsMissing && row.containsKey(feature) && row.get(feature) == null;
        values.add(filled ? Double.NaN : value(where, feature, row.get(feature)));
      }
      inputs.add(new InputRow(where, null, null, institution(where, row), values, List.of()));
    }
    return inputs;
  }

  /** A posted value, if it can be one of this feature. */
  private static double value(String where, String feature, @Nullable Object posted) {
    if (posted == null) {
      throw InputProblems.missing(where, feature);
    }
    if (!(posted instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw InputProblems.invalid(where, feature, "a finite number");
    }
    double value = number.doubleValue();
    boolean flag = Covariate.named(feature).map(Covariate::binary).orElse(false);
    if (flag && value != 0 && value != 1) {
      throw InputProblems.invalid(where, feature, "0 or 1");
    }
    return value;
  }

  private static @Nullable String institution(String where, Map<String, @Nullable Object> row) {
    return switch (row.get(INSTITUTION)) {
      case null -> null;
      case String name -> name;
      default -> throw InputProblems.invalid(where, INSTITUTION, "a text");
    };
  }

  /**
   * Refuses a number of rows below 1 and above 10,000.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code OUT_OF_RANGE}
   */
  public static void requireCount(String field, long count) {
    InputProblems.requireCount(field, count);
  }

  private static String where(int index) {
    return "rows[" + index + "]";
  }
}

package org.petra.model.summary;

import java.util.List;
import java.util.Optional;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Labels;

/**
 * The classes whose columns a cohort's tables have: those of the label's field.
 *
 * @param field the clinical field
 * @param names in order; one alone, {@code all}, where the field has more classes than a table has
 *     room for, such as one of numbers
 */
record CohortClasses(String field, List<String> names) {

  private static final int MOST_COLUMNS = 6;
  private static final String ALL = "all";

  static CohortClasses of(String field, List<DatasetRow> rows) {
    List<String> names = Labels.classes(field, rows);
    return new CohortClasses(field, names.size() > MOST_COLUMNS ? List.of(ALL) : names);
  }

  /** The rows of a class. */
  List<DatasetRow> rows(String name, List<DatasetRow> rows) {
    if (names.equals(List.of(ALL))) {
      return rows;
    }
    return rows.stream()
        .filter(row -> Labels.classOf(field, row).equals(Optional.of(name)))
        .toList();
  }

  /** Rows of each class, in the classes' order. */
  List<Integer> counts(List<DatasetRow> rows) {
    return names.stream().map(name -> rows(name, rows).size()).toList();
  }
}

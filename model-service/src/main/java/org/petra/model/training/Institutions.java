package org.petra.model.training;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.pipeline.MissingValues;

/**
 * Where the cases of a dataset are from.
 *
 * @param rows all rows of the dataset
 */
record Institutions(List<DatasetRow> rows) {

  /**
   * Refuses a dataset in which a case's institution is unknown.
   *
   * @param field what needs it, for the message
   * @throws org.petra.support.problem.ProblemException 422 {@code MISSING_FEATURE} that lists the
   *     cases
   */
  void requireKnown(String field) {
    List<UUID> unknown =
        rows.stream()
            .filter(row -> row.record().institution() == null)
            .map(DatasetRow::caseId)
            .toList();
    if (!unknown.isEmpty()) {
      throw MissingValues.ofInstitution(field, unknown);
    }
  }

  /** The known institutions of all cases. */
  SortedSet<String> all() {
    return names(rows);
  }

  /** The known institutions of one part's cases. */
  SortedSet<String> of(SplitName part) {
    return names(rows.stream().filter(row -> row.split() == part).toList());
  }

  private static SortedSet<String> names(List<DatasetRow> rows) {
    return rows.stream()
        .map(row -> row.record().institution())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

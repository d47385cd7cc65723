package org.petra.feature.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.petra.contracts.cases.CaseReference;
import org.petra.feature.cases.CohortCases;
import org.petra.feature.importing.TableReader.Row;

/** What the cells of a row say. */
final class RowMeaning {

  /** Status of a value that the table does not have. */
  static final String MISSING = "MISSING";

  /** PyRadiomics' settings have some 400 characters; a diagnostic that is longer is left out. */
  private static final int LONGEST_DIAGNOSTIC = 4_000;

  private final TableColumns columns;
  private final CohortCases cases;
  private final String cohort;

  RowMeaning(TableColumns columns, CohortCases cases, String cohort) {
    this.columns = columns;
    this.cases = cases;
    this.cohort = cohort;
  }

  /** Whether the row has a cell for each column. */
  boolean fits(Row row, TableProblems problems) {
    int cells = row.cells().size();
    if (cells != columns.names().size()) {
      problems.add(
          "Row %d has %d cells, the header %d; a cell that holds a comma stands in quotes."
              .formatted(row.number(), cells, columns.names().size()));
      return false;
    }
    return true;
  }

  /** The case that the row is about. */
  Optional<CaseReference> caseOf(Row row, TableProblems problems) {
    Optional<CaseReference> found = cases.find(row.cells().get(columns.caseId()));
    if (found.isEmpty()) {
      problems.add(
          "Row %d, column %s: no case of cohort %s has this case id or study instance UID."
              .formatted(row.number(), columns.names().get(columns.caseId()), cohort));
    }
    found.ifPresent(of -> refuseAnother(of, row, problems));
    return found;
  }

  /** A row whose other identifying column means another case was put together wrongly. */
  private void refuseAnother(CaseReference of, Row row, TableProblems problems) {
    for (int column : columns.otherCaseIds()) {
      Optional<CaseReference> other = cases.find(row.cells().get(column));
      if (other.isPresent() && !other.get().caseId().equals(of.caseId())) {
        problems.add(
            "Row %d: the columns %s and %s name different cases; correct the row, or leave one of the columns out."
                .formatted(
                    row.number(),
                    columns.names().get(columns.caseId()),
                    columns.names().get(column)));
      }
    }
  }

  /** The features in their order, NaN where there is no value. */
  List<Double> values(Row row, TableProblems problems) {
    List<Double> values = new ArrayList<>(columns.features().size());
    for (int column : columns.features()) {
      OptionalDouble value = FeatureCell.read(row.cells().get(column));
      if (value.isEmpty()) {
        String name = columns.names().get(column);
        problems.add(
            "Row %d, column %s: the cell is not a finite number. Write nan for a missing value; if the column is no feature, add ignoreColumns=%s."
                .formatted(row.number(), name, name));
      }
      values.add(value.orElse(Double.NaN));
    }
    return values;
  }

  /** The status of each value that is missing, by name. */
  Map<String, String> statuses(List<Double> values) {
    Map<String, String> statuses = new TreeMap<>();
    for (int feature = 0; feature < values.size(); feature++) {
      if (values.get(feature).isNaN()) {
        statuses.put(columns.names().get(columns.features().get(feature)), MISSING);
      }
    }
    return statuses;
  }

  /** What is kept beside the vector, by column: plain text that is not too long. */
  Map<String, String> diagnostics(Row row) {
    Map<String, String> diagnostics = new LinkedHashMap<>();
    for (int column : columns.diagnostics()) {
      String cell = row.cells().get(column);
      if (cell.length() <= LONGEST_DIAGNOSTIC && cell.chars().noneMatch(Character::isISOControl)) {
        diagnostics.put(columns.names().get(column), cell);
      }
    }
    return diagnostics;
  }
}

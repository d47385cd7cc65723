package org.petra.feature.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.error.ErrorCode;
import org.petra.feature.cases.CohortCases;
import org.petra.feature.importing.TableReader.Row;
import org.petra.feature.store.FeatureDictionary;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads a table whole before any of it is stored. */
final class TableCheck {

  /** As many as an extraction takes. */
  private static final int MOST_ROWS = 10_000;

  private final RowMeaning meaning;
  private final TableProblems problems = new TableProblems();
  private final ExtractionSettings settings = new ExtractionSettings();
  private final Map<UUID, Integer> rowOfCase = new HashMap<>();
  private final SortedMap<UUID, CaseReference> cases = new TreeMap<>();
  private int rows;
  private long missingValues;

  private TableCheck(RowMeaning meaning) {
    this.meaning = meaning;
  }

  /**
   * Checks every row.
   *
   * @throws ProblemException 400, 413 or 422 that names rows and columns and says what to do
   */
  static CheckedTable check(ReceivedTable file, ImportRequest request, CohortCases cases)
      throws IOException {
    try (TableReader reader = new TableReader(file)) {
      TableColumns columns = TableColumns.of(reader.header(), request);
      TableCheck check = new TableCheck(new RowMeaning(columns, cases, request.cohort()));
      for (Row row = reader.next(); row != null; row = reader.next()) {
        check.add(row);
      }
      check.end();
      List<String> names = columns.featureNames();
      return new CheckedTable(
          file,
          columns,
          FeatureDictionary.imported(request.profile(), check.settings.digest(names), names),
          List.copyOf(check.cases.values()),
          check.missingValues);
    }
  }

  private void add(Row row) {
    rows++;
    if (rows > MOST_ROWS) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          ErrorCode.TOO_LARGE,
          "The table has more than "
              + MOST_ROWS
              + " rows; import them in several tables with the same header.");
    }
    if (meaning.fits(row, problems)) {
      meaning.caseOf(row, problems).ifPresent(of -> once(of, row.number()));
      missingValues += meaning.values(row, problems).stream().filter(v -> v.isNaN()).count();
      meaning
          .diagnostics(row)
          .forEach((column, cell) -> settings.add(row.number(), column, cell, problems));
    }
  }

  private void once(CaseReference of, int row) {
    cases.put(of.caseId(), of);
    Integer before = rowOfCase.putIfAbsent(of.caseId(), row);
    if (before != null) {
      problems.add(
          "Row %d is about the same case as row %d; a case has one row.".formatted(row, before));
    }
  }

  private void end() {
    problems.throwIfAny();
    if (rows == 0) {
      throw ProblemException.unprocessable(
          "The table has a header and no row; each row is the features of a case.");
    }
  }
}

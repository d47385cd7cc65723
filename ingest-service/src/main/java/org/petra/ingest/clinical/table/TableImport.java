package org.petra.ingest.clinical.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.contracts.cases.ClinicalImport;
import org.petra.contracts.cases.ClinicalImport.Outcome;
import org.petra.contracts.error.ErrorCode;
import org.petra.ingest.clinical.CaseKey;
import org.petra.ingest.clinical.CaseMatch.Found;
import org.petra.ingest.clinical.CaseMatch.Open;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.ingest.clinical.ClinicalIntake;
import org.petra.ingest.clinical.ClinicalIntake.Said;
import org.petra.ingest.clinical.ClinicalIntake.Taken;
import org.petra.ingest.clinical.NewStatement;
import org.petra.support.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a table row by row, each in its own transaction. */
@Component
class TableImport {

  private static final Logger log = LoggerFactory.getLogger(TableImport.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String WAITS = "UNKNOWN_STUDY";

  private final ClinicalIntake intake;

  TableImport(ClinicalIntake intake) {
    this.intake = intake;
  }

  /**
   * Takes the table of a caller.
   *
   * @param cohort only cases of this cohort; null: of any
   * @throws ProblemException 400 if the header cannot be used
   */
  ClinicalImport take(Table table, @Nullable String cohort) {
    TableColumns columns = new TableColumns(table.columns());
    List<ClinicalImport.Row> rows = new ArrayList<>(table.rows().size());
    for (Table.Row row : table.rows()) {
      rows.add(take(row, columns, cohort));
    }
    return new ClinicalImport(
        count(rows, Outcome.APPLIED),
        count(rows, Outcome.WAITING),
        count(rows, Outcome.REFUSED),
        columns.unknown(),
        rows);
  }

  private static int count(List<ClinicalImport.Row> rows, Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  private ClinicalImport.Row take(Table.Row row, TableColumns columns, @Nullable String cohort) {
    try {
      if (!row.readable()) {
        throw ProblemException.malformed("The quotes of the row do not close.");
      }
      if (row.cells().size() != columns.size()) {
        throw ProblemException.malformed(
            "The row has " + row.cells().size() + " cells, the header " + columns.size() + ".");
      }
      return take(row, columns, columns.key(row.cells(), cohort));
    } catch (ProblemException e) {
      return refused(row, e.code(), String.valueOf(e.getMessage()));
    } catch (DataAccessException | TransactionException e) {
      // Its message can quote the row.
      log.error("A row of a table could not be stored: {}", e.getClass().getName());
      return refused(row, ErrorCode.INTERNAL.name(), "It could not be stored; send it again.");
    }
  }

  private ClinicalImport.Row take(Table.Row row, TableColumns columns, CaseKey key) {
    Map<ClinicalField, @Nullable Object> fields = columns.fields(row.cells());
    // A row that can be corrected and sent again is not kept; one whose study has not come is.
    if (intake.find(key) instanceof Open open && !open.because().code().equals(WAITS)) {
      return refused(row, open.because().code(), open.because().detail());
    }
    CaseProblem unmapped = unmapped(columns.unknownOf(row.cells()));
    NewStatement statement =
        new NewStatement(
            NewStatement.Source.CSV,
            NewStatement.State.VALID,
            fields,
            null,
            null,
            unmapped,
            raw(columns.names(), row.cells()));
    Taken taken = intake.take(List.of(new Said(statement, key))).getFirst();
    CaseProblem word = taken.match() instanceof Open open ? open.because() : unmapped;
    return new ClinicalImport.Row(
        row.line(),
        taken.match() instanceof Found ? Outcome.APPLIED : Outcome.WAITING,
        taken.match() instanceof Found found ? found.caseId() : null,
        word == null ? null : word.code(),
        word == null ? null : word.detail());
  }

  private static @Nullable CaseProblem unmapped(List<String> columns) {
    return columns.isEmpty()
        ? null
        : new CaseProblem(
            "UNKNOWN_COLUMNS", "Kept, but in no field: " + String.join(", ", columns) + ".");
  }

  private static String raw(List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return JSON.writeValueAsString(row);
  }

  private static ClinicalImport.Row refused(Table.Row row, String code, String detail) {
    return new ClinicalImport.Row(row.line(), Outcome.REFUSED, null, code, detail);
  }
}

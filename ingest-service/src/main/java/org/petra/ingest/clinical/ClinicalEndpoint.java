package org.petra.ingest.clinical;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalHistory;
import org.petra.contracts.cases.ClinicalStatement;
import org.petra.contracts.http.Page;
import org.petra.ingest.clinical.CaseMatch.Found;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said about clinical records, for clients. */
@Tag(name = "Clinical records")
@RestController
class ClinicalEndpoint {

  private static final int MAX_LIMIT = 1000;

  private final CaseLookup lookup;
  private final Statements statements;

  ClinicalEndpoint(CaseLookup lookup, Statements statements) {
    this.lookup = lookup;
    this.statements = statements;
  }

  /** A case's record and everything that was said about it. */
  @Operation(summary = "A case's clinical record, where each field is from, and what is in none.")
  @GetMapping("/api/v1/cases/{caseId}/clinical")
  ClinicalHistory history(@PathVariable UUID caseId) {
    if (!(lookup.find(CaseKey.of(caseId)) instanceof Found)) {
      throw ProblemException.notFound("case", caseId);
    }
    List<Statement> said = statements.of(caseId);
    ClinicalFold fold = ClinicalFold.of(said);
    Map<String, Long> from = new TreeMap<>();
    fold.from().forEach((field, id) -> from.put(field.label(), id));
    return new ClinicalHistory(
        caseId,
        fold.record(),
        from,
        fold.contradicted().stream().map(ClinicalField::label).toList(),
        said.stream().map(statement -> statement.view(false)).toList(),
        said.stream().filter(one -> one.problem() != null).map(Statement::id).toList());
  }

  /** Everything received of which some is in no record, as it came. */
  @Operation(summary = "What was received and is in no record, or not wholly; limit 1 to 1000.")
  @GetMapping("/api/v1/clinical/unmapped")
  Page<ClinicalStatement> unmapped(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long cursor) {
    checkLimit(limit);
    return page(statements.unmapped(cursor, limit), limit);
  }

  /** Everything received whose study has not come. */
  @Operation(summary = "What was received and waits for its study; limit 1 to 1000.")
  @GetMapping("/api/v1/clinical/waiting")
  Page<ClinicalStatement> waiting(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long cursor) {
    checkLimit(limit);
    return page(statements.waiting(cursor, limit), limit);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.malformed("limit must lie between 1 and " + MAX_LIMIT + ".");
    }
  }

  private static Page<ClinicalStatement> page(List<Statement> found, int limit) {
    List<ClinicalStatement> items = found.stream().map(one -> one.view(true)).toList();
    return new Page<>(items, items.size() == limit ? Long.toString(items.getLast().id()) : null);
  }
}

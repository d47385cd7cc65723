package org.petra.ingest.clinical;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.contracts.cases.ClinicalStatement;

/**
 * One thing that was said, as it is stored.
 *
 * @param fields what it says; a null value takes one back
 */
record Statement(
    long id,
    NewStatement.Source source,
    NewStatement.State state,
    Map<ClinicalField, @Nullable Object> fields,
    @Nullable Instant effectiveAt,
    Instant receivedAt,
    @Nullable UUID caseId,
    @Nullable CaseProblem problem,
    @Nullable String raw) {

  /** When it was true: when it says so, else when it came. */
  Instant time() {
    return effectiveAt == null ? receivedAt : effectiveAt;
  }

  ClinicalStatement view(boolean withRaw) {
    Map<String, @Nullable Object> named = new HashMap<>();
    fields.forEach((field, value) -> named.put(field.label(), value));
    return new ClinicalStatement(
        id,
        source.name(),
        state.name(),
        named,
        effectiveAt,
        receivedAt,
        caseId,
        problem,
        withRaw ? raw : null);
  }
}

package org.petra.ingest.clinical;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;

/**
 * Something that is said about a case's clinical record.
 *
 * @param source how it came
 * @param state whether it counts
 * @param fields what it says; a null value takes one back
 * @param effectiveAt when it was true, where it says so
 * @param resource which resource says it, for FHIR
 * @param problem why some of it is in no record, else null
 * @param raw the row or resource as it came
 */
public record NewStatement(
    Source source,
    State state,
    Map<ClinicalField, @Nullable Object> fields,
    @Nullable Instant effectiveAt,
    @Nullable ResourceName resource,
    @Nullable CaseProblem problem,
    @Nullable String raw) {

  /** How a statement came. */
  public enum Source {
    /** A whole record by PUT. */
    RECORD,
    /** A row of a table. */
    CSV,
    /** A FHIR resource. */
    FHIR
  }

  /** Whether a statement counts. */
  public enum State {
    /** It counts. */
    VALID,
    /** It says nothing itself, as a Patient. */
    CONTEXT,
    /** It was entered in error or never made. */
    WITHDRAWN,
    /** A later version of the same resource came. */
    REPLACED
  }

  /**
   * Which resource it is.
   *
   * @param type such as {@code Observation}
   * @param identity what a later version of it has too
   */
  public record ResourceName(String type, String identity) {}
}

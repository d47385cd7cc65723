package org.petra.contracts.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about a case's clinical record.
 *
 * @param id identity, in the order in which they came
 * @param source {@code RECORD} (a whole record by PUT), {@code CSV} (a row) or {@code FHIR} (a
 *     resource)
 * @param state {@code VALID} counts; {@code CONTEXT} says nothing itself; {@code WITHDRAWN} was
 *     entered in error; {@code REPLACED} has a later version
 * @param fields what it says, by the names of {@link ClinicalRecord}; a null value takes one back
 * @param effectiveAt when it was true, where it says so
 * @param receivedAt when it came
 * @param caseId its case; null while none is known or more than one fits
 * @param problem why some of it is in no record, else null
 * @param raw the resource or row as it came; null where a viewer may read
 */
public record ClinicalStatement(
    long id,
    String source,
    String state,
    Map<String, @Nullable Object> fields,
    @Nullable Instant effectiveAt,
    Instant receivedAt,
    @Nullable UUID caseId,
    @Nullable CaseProblem problem,
    @Nullable String raw) {}

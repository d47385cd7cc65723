package org.petra.contracts.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case's clinical record and all that was said about it. {@code GET
 * /api/v1/cases/{caseId}/clinical}.
 *
 * @param caseId the case
 * @param record the record; null when nothing was said
 * @param from for each field that is known, the id of the statement it is from
 * @param contradicted fields about which valid statements disagree
 * @param statements everything that was said, in the order in which it came
 * @param unmapped ids of the statements of which some is in no record
 */
public record ClinicalHistory(
    UUID caseId,
    @Nullable ClinicalRecord record,
    Map<String, Long> from,
    List<String> contradicted,
    List<ClinicalStatement> statements,
    List<Long> unmapped) {}

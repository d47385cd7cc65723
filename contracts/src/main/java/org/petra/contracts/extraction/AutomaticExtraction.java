package org.petra.contracts.extraction;

import java.util.UUID;

/**
 * The first extraction of a case's revision, which ingest asks for by a durable job: {@code PUT
 * /internal/v1/cases/{caseId}/extraction}. Idempotent: the same case and revision again changes
 * nothing.
 *
 * @param caseId the complete case
 * @param revision its revision; an older one than already known is ignored
 * @param profile the cohort's default profile
 */
public record AutomaticExtraction(UUID caseId, int revision, String profile) {}

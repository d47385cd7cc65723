package org.petra.contracts.extraction;

import java.util.List;
import java.util.UUID;

/**
 * Asks for the features of cases under a profile. {@code POST /api/v1/extractions}.
 *
 * @param caseIds one to 10,000 cases
 * @param profile the profile's name, such as {@code pet-ct}
 */
public record ExtractionRequest(List<UUID> caseIds, String profile) {}

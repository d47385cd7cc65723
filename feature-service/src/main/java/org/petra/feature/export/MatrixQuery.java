package org.petra.feature.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which vectors are asked for.
 *
 * @param profile the profile's name
 * @param cohort only cases received there; null for all
 * @param caseIds only these cases; empty for all
 * @param regions which regions and readings of them
 */
record MatrixQuery(
    String profile, @Nullable String cohort, List<UUID> caseIds, RegionChoice regions) {}

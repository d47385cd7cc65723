package org.petra.feature.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read and stored.
 *
 * @param profile the name that its vectors get
 * @param cohort where all its cases were received
 * @param caseIdColumn the column that says which case a row is; null to find it by its name
 * @param ignoreColumns columns that are no features
 * @param replace whether a row may take the place of another that is stored for its case, and the
 *     columns that of the profile's others
 */
record ImportRequest(
    String profile,
    String cohort,
    @Nullable String caseIdColumn,
    Set<String> ignoreColumns,
    boolean replace) {

  ImportRequest {
    ignoreColumns = Set.copyOf(ignoreColumns);
  }
}

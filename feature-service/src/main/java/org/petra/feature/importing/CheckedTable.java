package org.petra.feature.importing;

import java.util.List;
import org.petra.contracts.cases.CaseReference;
import org.petra.feature.store.FeatureDictionary;

/**
 * A table of which every row was read and found right.
 *
 * @param file what was received
 * @param columns what its columns are
 * @param dictionary under which its vectors are stored
 * @param cases one for each row, in the order of their ids
 * @param missingValues cells of features that say nothing
 */
record CheckedTable(
    ReceivedTable file,
    TableColumns columns,
    FeatureDictionary dictionary,
    List<CaseReference> cases,
    long missingValues) {

  CheckedTable {
    cases = List.copyOf(cases);
  }
}

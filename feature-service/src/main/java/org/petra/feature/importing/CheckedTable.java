package org.petra.feature.importing;

import org.petra.feature.store.FeatureDictionary;

/**
 * A table of which every row was read and found right.
 *
 * @param file what was received
 * @param columns what its columns are
 * @param dictionary under which its vectors are stored
 * @param rows how many it has, each another case
 * @param missingValues cells of features that say nothing
 */
record CheckedTable(
    ReceivedTable file,
    TableColumns columns,
    FeatureDictionary dictionary,
    int rows,
    long missingValues) {}

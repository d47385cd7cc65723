/**
 * Tables of clinical records as comma-separated values. A row that cannot be taken is named and
 * never takes another one with it.
 */
@NullMarked
package org.petra.ingest.clinical.table;

import org.jspecify.annotations.NullMarked;

/** Tests of tables of clinical records. */
@NullMarked
package org.petra.ingest.clinical.table;

import org.jspecify.annotations.NullMarked;

/** QIDO-RS: searches over the columns of the index. No search opens a file. */
@NullMarked
package org.petra.ingest.query;

import org.jspecify.annotations.NullMarked;

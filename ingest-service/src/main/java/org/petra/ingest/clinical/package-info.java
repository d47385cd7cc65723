/**
 * Clinical records: their ranges, and the HER2 label that follows from them. A label that cannot be
 * given has a reason.
 */
@NullMarked
package org.petra.ingest.clinical;

import org.jspecify.annotations.NullMarked;

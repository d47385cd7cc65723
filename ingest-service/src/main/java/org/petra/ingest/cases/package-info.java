/**
 * Cases and their life, from the first instance to the extraction. What must not be lost is a job
 * in the same transaction.
 */
@NullMarked
package org.petra.ingest.cases;

import org.jspecify.annotations.NullMarked;

/** Tests of the change feed. They run beside other tests' cases. */
@NullMarked
package org.petra.ingest.changes;

import org.jspecify.annotations.NullMarked;

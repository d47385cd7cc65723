/**
 * Clinical records: what was said about them, the record that follows, and the HER2 label that
 * follows from that. A label that cannot be given has a reason.
 */
@NullMarked
package org.petra.ingest.clinical;

import org.jspecify.annotations.NullMarked;

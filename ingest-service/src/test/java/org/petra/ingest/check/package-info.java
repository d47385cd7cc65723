/** Tests of the check of stored objects. */
@NullMarked
package org.petra.ingest.check;

import org.jspecify.annotations.NullMarked;

/** Tests of what clients get back. What was stored must come out unchanged but for the preamble. */
@NullMarked
package org.petra.ingest.retrieve;

import org.jspecify.annotations.NullMarked;

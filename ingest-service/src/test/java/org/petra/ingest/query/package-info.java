/** Tests of searches as clients send them. Each works on studies of its own. */
@NullMarked
package org.petra.ingest.query;

import org.jspecify.annotations.NullMarked;

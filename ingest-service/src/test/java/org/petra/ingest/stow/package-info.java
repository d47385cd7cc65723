/** Tests of the store transaction as clients see it. Every body goes over HTTP. */
@NullMarked
package org.petra.ingest.stow;

import org.jspecify.annotations.NullMarked;

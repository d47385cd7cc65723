/** Tests of DIMSE with our own requester as the peer. */
@NullMarked
package org.petra.ingest.dimse;

import org.jspecify.annotations.NullMarked;

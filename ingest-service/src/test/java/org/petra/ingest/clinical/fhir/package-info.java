/** Tests of FHIR messages: how values are read, and what becomes of messages over HTTP. */
@NullMarked
package org.petra.ingest.clinical.fhir;

import org.jspecify.annotations.NullMarked;

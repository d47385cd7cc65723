/**
 * Clinical records from FHIR R4 resources. What is not understood is kept as it came and listed,
 * never guessed and never dropped.
 */
@NullMarked
package org.petra.ingest.clinical.fhir;

import org.jspecify.annotations.NullMarked;

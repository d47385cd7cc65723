/**
 * DICOM's own protocol beside HTTP: modalities and archives send objects to a cohort by its AE
 * title. A case's objects go out to the destinations of the configuration.
 */
@NullMarked
package org.petra.ingest.dimse;

import org.jspecify.annotations.NullMarked;

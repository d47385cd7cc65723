/** The ingest service: objects in over DICOMweb, cases out. It never computes on pixels. */
@NullMarked
package org.petra.ingest;

import org.jspecify.annotations.NullMarked;

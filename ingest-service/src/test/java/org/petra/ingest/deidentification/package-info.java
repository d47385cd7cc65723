/** Tests of the de-identification policy over both protocols. */
@NullMarked
package org.petra.ingest.deidentification;

import org.jspecify.annotations.NullMarked;

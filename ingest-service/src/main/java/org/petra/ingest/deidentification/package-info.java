/**
 * A cohort's de-identification policy on the store path: before an object is indexed or stored. The
 * keys of the pseudonyms are files of their own, and there is no list that leads back.
 */
@NullMarked
package org.petra.ingest.deidentification;

import org.jspecify.annotations.NullMarked;

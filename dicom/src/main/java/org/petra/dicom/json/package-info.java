/**
 * DICOM objects in the JSON model of PS3.18 annex F. Bulk data stay out of it and are named by a
 * URI that the caller chooses.
 */
@NullMarked
package org.petra.dicom.json;

import org.jspecify.annotations.NullMarked;

/**
 * De-identification by the Basic Profile of PS3.15 with options. What becomes of each attribute is
 * data in a table; this package carries it out, and keeps no mapping back.
 */
@NullMarked
package org.petra.dicom.deidentification;

import org.jspecify.annotations.NullMarked;

/**
 * Series of CT and PET slices as volumes, in both directions. Geometry comes from positions and
 * orientations alone, and a series that is no regular grid is an error.
 */
@NullMarked
package org.petra.dicom.series;

import org.jspecify.annotations.NullMarked;

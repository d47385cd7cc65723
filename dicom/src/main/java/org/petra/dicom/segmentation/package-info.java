/**
 * Regions of interest: DICOM segmentations and RT structure sets as masks on an image's grid. Start
 * at {@link org.petra.dicom.segmentation.VolumeOfInterest}, which picks the one that an image
 * means.
 */
@NullMarked
package org.petra.dicom.segmentation;

import org.jspecify.annotations.NullMarked;

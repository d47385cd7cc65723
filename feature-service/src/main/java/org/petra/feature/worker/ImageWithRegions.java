package org.petra.feature.worker;

import org.petra.dicom.segmentation.DrawnRegions;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Volume;

/**
 * An image and the regions drawn on it.
 *
 * @param image Hounsfield units of a CT, SUV of a PET
 * @param series the slices it was read from
 * @param regions on the image's own grid; may be none
 */
record ImageWithRegions(Volume image, ImageSeries series, DrawnRegions regions) {}

package org.petra.feature.store;

import org.petra.dicom.segmentation.Reading;

/**
 * The vector of one volume of interest in one reading.
 *
 * @param voi the lesion's name
 * @param reading who drew it, and for which time
 * @param vector its features
 */
public record RegionVector(String voi, Reading reading, CaseVector vector) {}

package org.petra.dicom.segmentation;

import java.util.Optional;

/**
 * One ROI of a structure set.
 *
 * @param number what contours refer to
 * @param name its name; may be empty
 * @param frameOfReferenceUid the coordinate system of its contours, where given
 */
public record RegionOfInterest(int number, String name, Optional<String> frameOfReferenceUid) {}

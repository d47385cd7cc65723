package org.petra.dicom.segmentation;

/**
 * One segment of a segmentation.
 *
 * @param number what frames refer to
 * @param label its name; may be empty
 */
public record Segment(int number, String label) {}

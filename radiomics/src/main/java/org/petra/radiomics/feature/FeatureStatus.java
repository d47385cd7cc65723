package org.petra.radiomics.feature;

/** What the value of a feature is worth. */
public enum FeatureStatus {
  /** The value follows from the formula. */
  OK,
  /**
   * The formula has no value because there is no contrast; the value is PyRadiomics' convention and
   * says nothing about the region.
   */
  FLAT_REGION,
  /** The value is NaN because no voxel of the region has another one to be compared with. */
  NO_NEIGHBOURS,
  /** The value is NaN because the image is too small for the filter before it. */
  IMAGE_TOO_SMALL_FOR_FILTER
}

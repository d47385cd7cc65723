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
  /**
   * The value is NaN because nothing is left to compare: no two voxels of the region touch or lie
   * on a line, or, in a region of two or three, none lies between the percentiles.
   */
  NO_NEIGHBOURS,
  /**
   * The value is NaN because the surface of the region encloses no volume, as that of two voxels
   * that share an edge may.
   */
  NO_VOLUME,
  /**
   * The value is NaN because the feature describes a region within one slice, and this has several,
   * or the settings keep no slices apart.
   */
  NOT_ONE_SLICE,
  /** The value is NaN because the image is too small for the filter before it. */
  IMAGE_TOO_SMALL_FOR_FILTER
}

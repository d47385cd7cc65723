package org.petra.radiomics.filter;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;

/**
 * An image made by a filter, as far as a region goes.
 *
 * @param name the image's name in feature names, such as {@code wavelet-LLH}
 * @param intensities the responses at the voxels of the region
 */
public record FilteredImage(String name, RegionIntensities intensities) {

  /** Of an image that is known everywhere, what lies in {@code region}. */
  static FilteredImage of(String name, Volume volume, Mask region) {
    return new FilteredImage(name, RegionIntensities.of(volume, region));
  }
}

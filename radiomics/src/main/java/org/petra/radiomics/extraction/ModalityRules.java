package org.petra.radiomics.extraction;

/**
 * What a profile says about one modality.
 *
 * @param region which region features are computed on
 * @param intensityType whether intensities keep the stored type
 * @param binWidth width of a gray level in units of the image, positive
 */
public record ModalityRules(RegionRule region, IntensityType intensityType, double binWidth) {

  /** Rejects a width that is not positive and finite. */
  public ModalityRules {
    if (!(binWidth > 0) || Double.isInfinite(binWidth)) {
      throw new IllegalArgumentException("binWidth must be positive and finite, got " + binWidth);
    }
  }

  /** These rules with another region. */
  public ModalityRules withRegion(RegionRule other) {
    return new ModalityRules(other, intensityType, binWidth);
  }

  /** These rules with another intensity type. */
  public ModalityRules withIntensityType(IntensityType other) {
    return new ModalityRules(region, other, binWidth);
  }
}

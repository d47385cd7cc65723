package org.petra.radiomics.feature;

/**
 * One feature of one region.
 *
 * @param name PyRadiomics' name without the image type, such as {@code glcm_Autocorrelation}
 * @param value the value, NaN where the status says why
 * @param status what the value is worth
 */
public record FeatureValue(String name, double value, FeatureStatus status) {}

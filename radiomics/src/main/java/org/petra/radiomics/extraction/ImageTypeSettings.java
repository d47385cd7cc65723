package org.petra.radiomics.extraction;

import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.filter.ImageFilter;

/**
 * One enabled image type.
 *
 * @param filter makes the images
 * @param features how their features are computed
 */
public record ImageTypeSettings(ImageFilter filter, FeatureSettings features) {}

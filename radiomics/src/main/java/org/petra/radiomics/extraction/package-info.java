/**
 * From settings, an image and a region to a named vector of features. Start at {@link
 * org.petra.radiomics.extraction.FeatureExtractor}, or at {@link
 * org.petra.radiomics.extraction.Profile} for the settings of a whole study.
 */
@NullMarked
package org.petra.radiomics.extraction;

import org.jspecify.annotations.NullMarked;

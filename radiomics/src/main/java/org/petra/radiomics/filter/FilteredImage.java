package org.petra.radiomics.filter;

import org.petra.radiomics.image.Volume;

/**
 * An image made by a filter.
 *
 * @param name the image's name in feature names, such as {@code wavelet-LLH}
 * @param volume the intensities, on the grid of the filter's input
 */
public record FilteredImage(String name, Volume volume) {}

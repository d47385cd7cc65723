package org.petra.radiomics.extraction;

import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.filter.ImageFilter;

/**
 * One enabled image type.
 *
 * @param filter makes the images
 * @param discretization how their intensities become gray levels
 */
public record ImageTypeSettings(ImageFilter filter, Discretization discretization) {}

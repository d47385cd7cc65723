package org.petra.radiomics.feature.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What one feature is.
 *
 * @param name the class and the feature as in the names of columns, such as {@code glcm_Contrast}
 * @param featureClass PyRadiomics' name of the class
 * @param formula the formula in plain text, in the symbols of the class
 * @param symbols what the symbols of the class mean
 * @param unit the unit; 1 for a pure number, {@code intensity} for that of the image, {@code gray
 *     level} for that of the bins
 * @param ibsiCode the code of IBSI's reference manual; null when IBSI has no such feature
 * @param convention PyRadiomics' value where the formula has none for lack of contrast, which has
 *     the status FLAT_REGION; null when the formula always has one
 * @param nanWhen what makes the value NaN, with the status in parentheses
 */
public record CatalogueEntry(
    String name,
    String featureClass,
    String formula,
    String symbols,
    String unit,
    @Nullable String ibsiCode,
    @Nullable String convention,
    String nanWhen) {}

/**
 * The gray level co-occurrence matrix and its features. One matrix for each of the thirteen
 * directions.
 */
@NullMarked
package org.petra.radiomics.feature.glcm;

import org.jspecify.annotations.NullMarked;

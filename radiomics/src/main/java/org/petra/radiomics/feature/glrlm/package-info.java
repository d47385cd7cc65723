/**
 * The gray level run length matrix and its features. One matrix for each of the thirteen
 * directions.
 */
@NullMarked
package org.petra.radiomics.feature.glrlm;

import org.jspecify.annotations.NullMarked;

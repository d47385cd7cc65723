/**
 * From the image and region as read to the pair that filters and features see: checked, resampled
 * and cropped as PyRadiomics does. Start at {@link
 * org.petra.radiomics.preprocessing.Preprocessing}.
 */
@NullMarked
package org.petra.radiomics.preprocessing;

import org.jspecify.annotations.NullMarked;

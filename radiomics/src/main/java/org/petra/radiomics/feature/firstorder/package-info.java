/**
 * Features of the distribution of intensities. The intensities are those before discretization,
 * except for entropy and uniformity.
 */
@NullMarked
package org.petra.radiomics.feature.firstorder;

import org.jspecify.annotations.NullMarked;

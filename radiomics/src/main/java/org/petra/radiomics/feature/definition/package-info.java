/**
 * What a feature is: a name, a formula and when the value is only a convention. The feature classes
 * below are lists of these.
 */
@NullMarked
package org.petra.radiomics.feature.definition;

import org.jspecify.annotations.NullMarked;

/**
 * The engine: radiomic features that agree with PyRadiomics, on the JDK alone. Start at {@code
 * extraction}.
 */
@NullMarked
package org.petra.radiomics;

import org.jspecify.annotations.NullMarked;

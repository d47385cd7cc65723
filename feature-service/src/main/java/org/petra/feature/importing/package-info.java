/**
 * Tables of features that were made elsewhere, such as PyRadiomics' own. A table is read whole and
 * checked before anything is stored, and is stored in one transaction under a profile of its own.
 */
@NullMarked
package org.petra.feature.importing;

import org.jspecify.annotations.NullMarked;

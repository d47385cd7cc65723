/**
 * What every feature is: formula, unit, IBSI code, when it has no value. Texts for people and
 * pages; nothing here computes.
 */
@NullMarked
package org.petra.radiomics.feature.catalogue;

import org.jspecify.annotations.NullMarked;

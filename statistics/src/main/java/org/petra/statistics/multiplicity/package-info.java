/**
 * P values adjusted for the number of tests that were made. Holm holds the family-wise error rate,
 * Benjamini-Hochberg the false discovery rate.
 */
@NullMarked
package org.petra.statistics.multiplicity;

import org.jspecify.annotations.NullMarked;

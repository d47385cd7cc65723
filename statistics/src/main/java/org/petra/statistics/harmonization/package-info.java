/**
 * Brings rows from several institutions or scanners to one scale. ComBat, fitted on training rows
 * and then applied unchanged to any other row of a known batch.
 */
@NullMarked
package org.petra.statistics.harmonization;

import org.jspecify.annotations.NullMarked;

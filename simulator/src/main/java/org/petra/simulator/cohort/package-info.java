/**
 * Who is in the cohort: how many of each class and split, and the clinical record of each. The
 * numbers are those of the article's Tables 1 and 2.
 */
@NullMarked
package org.petra.simulator.cohort;

import org.jspecify.annotations.NullMarked;

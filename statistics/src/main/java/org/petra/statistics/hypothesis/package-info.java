/**
 * Tests of difference between groups and of association in a contingency table. Each returns an
 * outcome: a result in finite numbers, or the reason why the data give none.
 */
@NullMarked
package org.petra.statistics.hypothesis;

import org.jspecify.annotations.NullMarked;

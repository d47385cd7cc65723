/**
 * How well repeated readings of the same subjects agree. The intraclass correlation in the six
 * forms of McGraw and Wong, each named in its result.
 */
@NullMarked
package org.petra.statistics.agreement;

import org.jspecify.annotations.NullMarked;

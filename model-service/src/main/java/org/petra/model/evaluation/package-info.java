/**
 * How well a version tells its class from the rest. Every number comes from the statistics library.
 */
@NullMarked
package org.petra.model.evaluation;

import org.jspecify.annotations.NullMarked;

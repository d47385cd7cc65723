/**
 * How fast the parts of the engine are, measured by JMH. Nothing here runs in a test, and no result
 * of an extraction comes from here.
 */
@NullMarked
package org.petra.benchmarks;

import org.jspecify.annotations.NullMarked;

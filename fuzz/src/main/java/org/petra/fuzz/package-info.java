/**
 * What a fuzzer feeds to the readers of files: each class takes any bytes and lets only errors pass
 * that a reader must not make. A test runs the inputs in the corpus, a fuzzer makes more.
 */
@NullMarked
package org.petra.fuzz;

import org.jspecify.annotations.NullMarked;

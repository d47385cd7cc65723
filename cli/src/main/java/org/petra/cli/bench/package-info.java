/**
 * How fast the engine is, on any case and beside its peers in the same run. It only measures; no
 * result of an extraction comes from here.
 */
@NullMarked
package org.petra.cli.bench;

import org.jspecify.annotations.NullMarked;

/**
 * The launcher script itself: which JDK it takes, and what it says when there is none. Folders with
 * made-up JDKs stand for a machine's.
 */
@NullMarked
package org.petra.systemtests.launcher;

import org.jspecify.annotations.NullMarked;

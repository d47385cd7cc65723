/**
 * The whole stack as the launcher starts it, and what becomes of its data when processes are
 * killed.
 */
@NullMarked
package org.petra.systemtests.stack;

import org.jspecify.annotations.NullMarked;

/**
 * Python for the tests that drive public clients or run what users run in Python. Environments are
 * virtual ones of the build's own; nothing is installed beside them.
 */
@NullMarked
package org.petra.systemtests.python;

import org.jspecify.annotations.NullMarked;

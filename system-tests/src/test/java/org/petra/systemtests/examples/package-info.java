/**
 * What {@code examples/} shows, run as its README says against a Petra of the test's own. An
 * example that no longer runs, or whose numbers no longer agree, fails the build.
 */
@NullMarked
package org.petra.systemtests.examples;

import org.jspecify.annotations.NullMarked;

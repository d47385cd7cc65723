/**
 * The dashboard in a real browser, before a real stack. Skipped, saying so, where no Chromium is
 * installed.
 */
@NullMarked
package org.petra.systemtests.dashboard;

import org.jspecify.annotations.NullMarked;

/**
 * What the commands show: lines, progress bars and the sentence of a failure. Nothing here knows
 * what a command does.
 */
@NullMarked
package org.petra.cli.terminal;

import org.jspecify.annotations.NullMarked;

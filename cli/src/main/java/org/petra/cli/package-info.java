/**
 * The commands behind {@code ./petra}. This package holds the root command; each command has a
 * package by feature.
 */
@NullMarked
package org.petra.cli;

import org.jspecify.annotations.NullMarked;

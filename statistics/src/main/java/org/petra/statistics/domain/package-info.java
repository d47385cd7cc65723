/**
 * Where the training rows of a model lie, so that a case beyond them can be told. Ranges of the
 * columns and a distance that takes their correlation into account.
 */
@NullMarked
package org.petra.statistics.domain;

import org.jspecify.annotations.NullMarked;

/**
 * The matrix of features for people and programs outside. It streams, whatever the number of cases.
 */
@NullMarked
package org.petra.feature.export;

import org.jspecify.annotations.NullMarked;

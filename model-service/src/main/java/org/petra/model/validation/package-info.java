/**
 * Judges a pipeline by rows that its fits did not see. Every step, tuning included, runs anew in
 * every fold.
 */
@NullMarked
package org.petra.model.validation;

import org.jspecify.annotations.NullMarked;

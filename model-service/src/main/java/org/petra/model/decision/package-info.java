/**
 * What fitted classifiers compute, in plain arrays, and what each input contributes to it. Nothing
 * here knows the library that fitted them.
 */
@NullMarked
package org.petra.model.decision;

import org.jspecify.annotations.NullMarked;

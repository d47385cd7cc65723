/**
 * The steps from feature vectors to a fitted classifier. Each is fitted on training rows only and
 * never sees another row.
 */
@NullMarked
package org.petra.model.pipeline;

import org.jspecify.annotations.NullMarked;

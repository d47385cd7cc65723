/**
 * The feature service: extraction as durable jobs, and the feature store. It knows a case by its id
 * alone.
 */
@NullMarked
package org.petra.feature;

import org.jspecify.annotations.NullMarked;

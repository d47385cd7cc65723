/**
 * Model versions and the aliases that point at them. A version never changes; an alias keeps its
 * history.
 */
@NullMarked
package org.petra.model.registry;

import org.jspecify.annotations.NullMarked;

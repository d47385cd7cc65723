/** The keys that callers show and what each one is. Only digests of keys are kept in memory. */
@NullMarked
package org.petra.gateway.keys;

import org.jspecify.annotations.NullMarked;

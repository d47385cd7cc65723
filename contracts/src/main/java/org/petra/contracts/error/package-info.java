/**
 * Codes that name what went wrong in every answer of every service. A code is stable; its words may
 * change.
 */
@NullMarked
package org.petra.contracts.error;

import org.jspecify.annotations.NullMarked;

/**
 * Calls from one service to another. They carry the internal key and turn a problem detail back
 * into its code.
 */
@NullMarked
package org.petra.support.client;

import org.jspecify.annotations.NullMarked;

/**
 * Records and error codes that the services exchange. No logic and no framework, so that every room
 * can depend on it.
 */
@NullMarked
package org.petra.contracts;

import org.jspecify.annotations.NullMarked;

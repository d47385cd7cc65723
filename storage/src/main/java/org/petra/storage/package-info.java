/**
 * Objects kept by the SHA-256 of their bytes, durable when kept. Names given by others, such as
 * UIDs, never become paths.
 */
@NullMarked
package org.petra.storage;

import org.jspecify.annotations.NullMarked;

/**
 * STOW-RS: a multipart body becomes stored objects and rows. The answer goes out after both are
 * durable.
 */
@NullMarked
package org.petra.ingest.stow;

import org.jspecify.annotations.NullMarked;

/**
 * The nightly check of stored objects: each is read back and its digest compared. It takes a stated
 * share of one thread, so that it never starves those who store.
 */
@NullMarked
package org.petra.ingest.check;

import org.jspecify.annotations.NullMarked;

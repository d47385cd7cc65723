/**
 * Lists in pages, the same for every list that takes {@code limit} and {@code cursor}. A limit out
 * of range and a cursor that no page gave are refused by name.
 */
@NullMarked
package org.petra.support.paging;

import org.jspecify.annotations.NullMarked;

/**
 * The index of what is stored: studies, series and instances as rows. Storage finds an object by
 * the digest in its row.
 */
@NullMarked
package org.petra.ingest.study;

import org.jspecify.annotations.NullMarked;

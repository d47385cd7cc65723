/**
 * The feed of what became of cases, numbered without a gap. A row is written by the database with
 * the change it tells of, and numbered once it is committed.
 */
@NullMarked
package org.petra.ingest.changes;

import org.jspecify.annotations.NullMarked;

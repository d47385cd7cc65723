/**
 * WADO-RS: stored objects, their metadata and their bulk data. What is served has a zeroed
 * preamble.
 */
@NullMarked
package org.petra.ingest.retrieve;

import org.jspecify.annotations.NullMarked;

/**
 * Tests of the ingest service over real HTTP on a real PostgreSQL. Only the feature service is a
 * fake.
 */
@NullMarked
package org.petra.ingest;

import org.jspecify.annotations.NullMarked;

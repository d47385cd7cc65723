/** What ingest says of a case, and what it is told. Nothing here outlives a call. */
@NullMarked
package org.petra.feature.cases;

import org.jspecify.annotations.NullMarked;

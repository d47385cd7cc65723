/** The jobs: extract a case, tell ingest. A killed process loses none and a case is stored once. */
@NullMarked
package org.petra.feature.worker;

import org.jspecify.annotations.NullMarked;

/** Tests of the life of a case. The fake feature service takes the requests for extractions. */
@NullMarked
package org.petra.ingest.cases;

import org.jspecify.annotations.NullMarked;

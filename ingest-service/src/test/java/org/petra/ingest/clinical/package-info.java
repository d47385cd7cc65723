/** Tests of the rule for HER2. The service's own tests cover the rest of clinical records. */
@NullMarked
package org.petra.ingest.clinical;

import org.jspecify.annotations.NullMarked;

/**
 * What every service shares: problem details, the internal key, calls to other services, job
 * wiring. It knows no service and no domain.
 */
@NullMarked
package org.petra.support;

import org.jspecify.annotations.NullMarked;

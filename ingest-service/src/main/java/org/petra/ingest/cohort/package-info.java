/**
 * Cohorts as the configuration names them. A cohort carries the default profile and the
 * de-identification policy.
 */
@NullMarked
package org.petra.ingest.cohort;

import org.jspecify.annotations.NullMarked;

/**
 * How db-scheduler is set up in every service. A job is written in the transaction of the fact that
 * caused it.
 */
@NullMarked
package org.petra.support.jobs;

import org.jspecify.annotations.NullMarked;

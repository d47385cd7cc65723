/**
 * Requests for extraction and the outcome of each case. A request and its jobs are one transaction.
 */
@NullMarked
package org.petra.feature.extraction;

import org.jspecify.annotations.NullMarked;

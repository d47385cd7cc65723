/**
 * A report is gathered from the model service once, rendered, and kept as it was. Asking again
 * makes another.
 */
@NullMarked
package org.petra.report.report;

import org.jspecify.annotations.NullMarked;

/**
 * A report is gathered from the model service once, rendered, and kept as it was. Its id follows
 * from its content, so asking again for the same gives the same report.
 */
@NullMarked
package org.petra.report.report;

import org.jspecify.annotations.NullMarked;

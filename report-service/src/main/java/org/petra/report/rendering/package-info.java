/**
 * What a report looks like: one page for all readers, the same in HTML and PDF. Numbers are
 * formatted here and nowhere computed.
 */
@NullMarked
package org.petra.report.rendering;

import org.jspecify.annotations.NullMarked;

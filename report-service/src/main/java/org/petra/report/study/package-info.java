/**
 * What published studies print in words, beside which a report stands. A study is a resource with
 * the name of the profile that follows it; the studies' numbers come from the model service.
 */
@NullMarked
package org.petra.report.study;

import org.jspecify.annotations.NullMarked;

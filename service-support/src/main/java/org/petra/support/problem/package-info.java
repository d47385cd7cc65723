/**
 * Errors as RFC 9457 problem details with a stable code. Throw {@link
 * org.petra.support.problem.ProblemException}; the advice writes it.
 */
@NullMarked
package org.petra.support.problem;

import org.jspecify.annotations.NullMarked;

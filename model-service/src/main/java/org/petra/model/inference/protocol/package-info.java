/**
 * The Open Inference Protocol, version 2, over HTTP and JSON: {@code /v2}. The same versions and
 * checks as {@code /api/v1}, in the tensors and errors that the protocol's clients know.
 */
@NullMarked
package org.petra.model.inference.protocol;

import org.jspecify.annotations.NullMarked;

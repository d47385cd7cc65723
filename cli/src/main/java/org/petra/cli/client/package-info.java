/**
 * Requests to a Petra through its gateway, as any client makes them: REST and STOW-RS with an API
 * key. What the gateway refuses becomes the sentence of a failure.
 */
@NullMarked
package org.petra.cli.client;

import org.jspecify.annotations.NullMarked;

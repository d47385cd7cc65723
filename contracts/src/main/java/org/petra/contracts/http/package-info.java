/**
 * Names that the services' HTTP calls share. The gateway writes these headers and no client can.
 */
@NullMarked
package org.petra.contracts.http;

import org.jspecify.annotations.NullMarked;

/** The internal key that every request to a service must carry. Roles are the gateway's affair. */
@NullMarked
package org.petra.support.security;

import org.jspecify.annotations.NullMarked;

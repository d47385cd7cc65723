/**
 * The one public port: routes to the services, keys and roles, problem details. It holds no data
 * and knows no domain.
 */
@NullMarked
package org.petra.gateway;

import org.jspecify.annotations.NullMarked;

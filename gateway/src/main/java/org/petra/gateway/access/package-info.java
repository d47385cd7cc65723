/** Who may do what. Every request passes the filter before a route sees it. */
@NullMarked
package org.petra.gateway.access;

import org.jspecify.annotations.NullMarked;

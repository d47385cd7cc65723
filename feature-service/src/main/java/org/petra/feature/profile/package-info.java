/** The profiles by name, with the digest of their settings. A vector names both. */
@NullMarked
package org.petra.feature.profile;

import org.jspecify.annotations.NullMarked;

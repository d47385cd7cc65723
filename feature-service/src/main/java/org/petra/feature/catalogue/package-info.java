/** What each feature is, for people and programs outside. Nothing here depends on a case. */
@NullMarked
package org.petra.feature.catalogue;

import org.jspecify.annotations.NullMarked;

/**
 * Image filters whose responses are described by the same features as the image itself. They run on
 * the whole preprocessed crop, never on the region alone.
 */
@NullMarked
package org.petra.radiomics.filter;

import org.jspecify.annotations.NullMarked;

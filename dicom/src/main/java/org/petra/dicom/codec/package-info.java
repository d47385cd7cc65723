/**
 * Compressed frames as samples: what every codec takes and gives, RLE, and JPEG. A codestream that
 * is broken, or of another size than its image says, is an error before memory is taken for it.
 */
@NullMarked
package org.petra.dicom.codec;

import org.jspecify.annotations.NullMarked;

/**
 * JPEG 2000, ISO/IEC 15444-1 (ITU-T T.800), as DICOM uses it: reversible and irreversible, any
 * progression, tiles and code-block styles. Decodes only.
 */
@NullMarked
package org.petra.dicom.codec.jpeg2000;

import org.jspecify.annotations.NullMarked;

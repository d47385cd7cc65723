/**
 * JPEG-LS, ISO/IEC 14495-1 (ITU-T T.87), lossless and near-lossless. Decodes only; there is no
 * library for it that runs on every processor.
 */
@NullMarked
package org.petra.dicom.codec.jpegls;

import org.jspecify.annotations.NullMarked;

/** The pixels of DICOM images, compressed or not, frame by frame. Codecs stay behind it. */
@NullMarked
package org.petra.dicom.pixel;

import org.jspecify.annotations.NullMarked;

/**
 * Multipart bodies of DICOMweb, read and written part by part without holding them, and the answer
 * to a store request.
 */
@NullMarked
package org.petra.dicom.stow;

import org.jspecify.annotations.NullMarked;

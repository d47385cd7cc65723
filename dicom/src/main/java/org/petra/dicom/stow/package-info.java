/**
 * Multipart bodies of DICOMweb and the answer to a store request. Parts are read and written one by
 * one, without holding the body.
 */
@NullMarked
package org.petra.dicom.stow;

import org.jspecify.annotations.NullMarked;

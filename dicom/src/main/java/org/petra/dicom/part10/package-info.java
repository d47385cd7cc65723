/**
 * DICOM objects as files: reading, writing and making them. With {@code dimse} the only package
 * that sees the DICOM toolkit; its types never leave it.
 */
@NullMarked
package org.petra.dicom.part10;

import org.jspecify.annotations.NullMarked;

/**
 * Frames as pictures that a browser shows: windowed, scaled, and encoded as JPEG or PNG. For
 * looking at; nothing is measured on them.
 */
@NullMarked
package org.petra.dicom.rendering;

import org.jspecify.annotations.NullMarked;

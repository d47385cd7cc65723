/**
 * Standardised uptake values from the attributes of a PET series. What an attribute does not say is
 * an error and never guessed.
 */
@NullMarked
package org.petra.dicom.suv;

import org.jspecify.annotations.NullMarked;

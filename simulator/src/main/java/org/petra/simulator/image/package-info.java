/**
 * What the scanners see: a lesion with a shape and a texture, imaged by one of two PET/CT scanners.
 * Lengths are in mm about the lesion's centre.
 */
@NullMarked
package org.petra.simulator.image;

import org.jspecify.annotations.NullMarked;

package org.petra.feature.worker;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * An image and the region drawn on it.
 *
 * @param image Hounsfield units of a CT, body-weight SUV in g/ml of a PET
 * @param region on the image's own grid
 */
record ImageWithRegion(Volume image, Mask region) {}

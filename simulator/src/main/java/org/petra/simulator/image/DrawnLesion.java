package org.petra.simulator.image;

import org.petra.dicom.segmentation.Reading;
import org.petra.radiomics.image.Mask;

/**
 * A lesion as one reading has it.
 *
 * @param reading the simulated reader, and for which time
 * @param ctVoi the lesion on the CT's grid
 * @param petSeed a generous outline on the PET's grid, inside which the 40 % region is found
 */
public record DrawnLesion(Reading reading, Mask ctVoi, Mask petSeed) {}

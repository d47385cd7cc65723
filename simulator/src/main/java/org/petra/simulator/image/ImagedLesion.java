package org.petra.simulator.image;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * What a scanner makes of a lesion.
 *
 * @param scannerModel name of the scanner
 * @param ct CT in HU, whole numbers
 * @param ctVoi the lesion on the CT's grid
 * @param pet PET as SUV in g/ml
 * @param petSeed a generous outline on the PET's grid, inside which the 40 % region is found
 */
public record ImagedLesion(String scannerModel, Volume ct, Mask ctVoi, Volume pet, Mask petSeed) {}

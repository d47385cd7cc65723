package org.petra.simulator.image;

import java.util.List;
import org.petra.radiomics.image.Volume;

/**
 * What a scanner makes of a lesion, and readers of the images.
 *
 * @param scannerModel name of the scanner
 * @param ct CT in HU, whole numbers
 * @param pet PET as SUV in g/ml
 * @param readings at least one, Reader 1's first one first
 */
public record ImagedLesion(
    String scannerModel, Volume ct, Volume pet, List<DrawnLesion> readings) {}

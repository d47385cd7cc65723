package org.petra.feature.store;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.dicom.segmentation.Reading;

/**
 * The vector of one volume of interest in one reading.
 *
 * @param voi the lesion's name
 * @param reading who drew it, and for which time
 * @param vector its features
 * @param ctProposal what was proposed for the lesion on the CT; null when the profile leaves it out
 */
public record RegionVector(
    String voi, Reading reading, CaseVector vector, @Nullable ProposedRegion ctProposal) {}

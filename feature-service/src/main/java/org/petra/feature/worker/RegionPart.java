package org.petra.feature.worker;

import org.jspecify.annotations.Nullable;
import org.petra.dicom.segmentation.Reading;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.region.SuvRegion;

/**
 * The features of one region on one image.
 *
 * @param voi the lesion's name
 * @param reading who drew it, and for which time
 * @param features on this image alone
 * @param hot the 40 % region of a PET, else null
 * @param carriedOver whether the region was drawn on the CT and this is the PET
 */
record RegionPart(
    String voi,
    Reading reading,
    FeatureVector features,
    @Nullable SuvRegion hot,
    boolean carriedOver) {}

package org.petra.feature.worker;

import org.jspecify.annotations.Nullable;
import org.petra.dicom.segmentation.Reading;
import org.petra.feature.store.CaseVector.CaseValues;
import org.petra.radiomics.extraction.FeatureVector;

/**
 * The features of one region on one image.
 *
 * @param voi the lesion's name
 * @param reading who drew it, and for which time
 * @param features on this image alone
 * @param caseValues what is measured beside a PET's features, else null
 * @param carriedOver whether the region was drawn on the CT and this is the PET
 */
record RegionPart(
    String voi,
    Reading reading,
    FeatureVector features,
    @Nullable CaseValues caseValues,
    boolean carriedOver) {}

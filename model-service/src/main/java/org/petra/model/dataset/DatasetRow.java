package org.petra.model.dataset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/**
 * One case of a dataset, beside its feature vector.
 *
 * @param caseId the case
 * @param patient the same for every case of one patient
 * @param split the part it belongs to
 * @param her2 HER2 status; null where the record gives none, which a dataset labelled by another
 *     field may hold
 * @param record the clinical record as it was when the dataset was frozen; all unknown without one
 * @param caseValues SUVmax and SUVmean
 */
public record DatasetRow(
    UUID caseId,
    UUID patient,
    SplitName split,
    @Nullable Her2Status her2,
    ClinicalRecord record,
    CaseValues caseValues) {}

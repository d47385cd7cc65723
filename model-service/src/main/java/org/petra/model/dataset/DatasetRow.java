package org.petra.model.dataset;

import java.util.UUID;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/**
 * One case of a dataset, beside its feature vector.
 *
 * @param caseId the case
 * @param split the part it belongs to
 * @param her2 its label
 * @param covariates clinical values as they were when the dataset was frozen
 * @param caseValues SUVmax and SUVmean
 */
public record DatasetRow(
    UUID caseId,
    SplitName split,
    Her2Status her2,
    CovariateValues covariates,
    CaseValues caseValues) {}

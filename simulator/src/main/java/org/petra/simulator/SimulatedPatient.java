package org.petra.simulator;

import java.util.List;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.dicom.part10.DicomObject;

/**
 * A simulated patient, ready to be posted.
 *
 * @param number 1, 2, 3 ... in the cohort
 * @param studyInstanceUid of the one study
 * @param objects CT, PET, and for each reading a SEG of each
 * @param clinical the clinical record
 * @param split part of the study that the patient belongs to
 * @param her2 class, as the clinical record implies it
 */
public record SimulatedPatient(
    int number,
    String studyInstanceUid,
    List<DicomObject> objects,
    ClinicalRecord clinical,
    SplitName split,
    Her2Status her2) {}

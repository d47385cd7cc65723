package org.petra.simulator.cohort;

import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/**
 * What is decided about a patient before an image is made.
 *
 * @param number 1, 2, 3 ... in the cohort
 * @param split part of the study
 * @param her2 class
 * @param suvMax SUVmax in g/ml that the PET must show
 * @param clinical the clinical record
 */
public record PatientPlan(
    int number, SplitName split, Her2Status her2, double suvMax, ClinicalRecord clinical) {}

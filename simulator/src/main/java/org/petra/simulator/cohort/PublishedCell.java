package org.petra.simulator.cohort;

import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/**
 * One column of Tables 1 and 2 of Hou et al. 2025 (doi 10.1186/s40644-025-00880-2).
 *
 * @param split part of the study
 * @param her2 class
 * @param patients number of patients
 * @param ageMean mean age in years
 * @param ageSd standard deviation of the age
 * @param suvMaxMean mean SUVmax in g/ml
 * @param suvMaxSd standard deviation of SUVmax
 * @param erPositive patients with estrogen receptor
 * @param prPositive patients with progesterone receptor
 * @param ki67High patients with Ki-67 of at least 14 %
 */
record PublishedCell(
    SplitName split,
    Her2Status her2,
    int patients,
    double ageMean,
    double ageSd,
    double suvMaxMean,
    double suvMaxSd,
    int erPositive,
    int prPositive,
    int ki67High) {}

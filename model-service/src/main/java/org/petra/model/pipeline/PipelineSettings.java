package org.petra.model.pipeline;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;

/**
 * All steps from feature vectors to a fitted classifier, with every default filled in; stored as
 * JSON. Each step is fitted on the training rows only, inside every fold anew.
 *
 * @param classifier which classifier
 * @param agreement filter by repeated readings
 * @param correlationLimit greatest absolute Pearson correlation of two columns, 0 to 1; null prunes
 *     nothing
 * @param univariate one test a column
 * @param count how many radiomic columns mRMR keeps, 1 to 100; fewer where fewer are left
 * @param combat harmonisation of institutions; null leaves it out
 * @param imputation whether a missing value becomes the training rows' median; it is an error
 *     otherwise
 * @param fit search space, class weights, calibration
 * @param seed of everything random
 */
public record PipelineSettings(
    Classifier classifier,
    AgreementSettings agreement,
    @Nullable Double correlationLimit,
    UnivariateSettings univariate,
    int count,
    @Nullable CombatSettings combat,
    boolean imputation,
    FitSettings fit,
    long seed) {}

package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new version of a model. {@code POST /api/v1/models/{name}/versions}, answered 202 with
 * the {@code Location} of the training.
 *
 * @param task which class against the rest
 * @param classifier which classifier
 * @param profile whose feature vectors
 * @param cohort whose cases
 * @param split lists or rule
 * @param features how many radiomic features mRMR keeps; null takes the study's 8, 10 and 2 for
 *     over, low and zero
 * @param alpha significance level of the t-test, in (0, 1); null takes 0.05
 * @param covariates clinical columns that are added unselected; null takes {@code ER} and {@code
 *     PR}
 * @param seed of everything random in the fit; null takes 20250101
 */
public record TrainingRequest(
    Task task,
    Classifier classifier,
    String profile,
    String cohort,
    SplitRequest split,
    @Nullable Integer features,
    @Nullable Double alpha,
    @Nullable List<String> covariates,
    @Nullable Long seed) {}

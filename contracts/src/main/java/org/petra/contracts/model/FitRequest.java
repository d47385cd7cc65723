package org.petra.contracts.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the classifier is fitted.
 *
 * @param searchSpace values to try by name of the setting, tuned by inner cross-validation: {@code
 *     C} for LR; {@code k} for KNN; {@code C} and {@code gamma} for SVM; {@code trees}, {@code
 *     depth} and {@code minNode} for RF. Null takes the classifier's fixed settings
 * @param innerFolds of the tuning, 2 to 20; null takes 5
 * @param classWeights {@code NONE} or {@code BALANCED}; null takes {@code NONE}
 * @param calibration {@code NONE}, {@code PLATT} or {@code ISOTONIC}, fitted to out-of-fold scores
 *     of the training rows; null takes {@code PLATT} for SVM and {@code NONE} for the others
 */
public record FitRequest(
    @Nullable Map<String, List<Double>> searchSpace,
    @Nullable Integer innerFolds,
    @Nullable String classWeights,
    @Nullable String calibration) {}

package org.petra.contracts.model;

import org.jspecify.annotations.Nullable;

/**
 * How a version is validated beside the parts of its split. All steps, tuning included, run anew
 * inside every fold; the rows of one patient are never on both sides.
 *
 * @param scheme {@code SPLIT} (nothing beside the parts), {@code REPEATED_K_FOLD} and {@code
 *     NESTED_K_FOLD} over the training part, {@code LEAVE_ONE_INSTITUTION_OUT} over all parts; null
 *     takes {@code NESTED_K_FOLD} with a search space and {@code REPEATED_K_FOLD} without
 * @param folds 2 to 20; null takes 5
 * @param repeats 1 to 100; null takes 1
 * @param permutations how many times the labels are shuffled for the permutation check, 0 to
 *     10,000; null takes 20
 */
public record ValidationRequest(
    @Nullable String scheme,
    @Nullable Integer folds,
    @Nullable Integer repeats,
    @Nullable Integer permutations) {}

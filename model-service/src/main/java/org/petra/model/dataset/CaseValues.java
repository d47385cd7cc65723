package org.petra.model.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Uptake of a case's PET region on the PET's own grid, kept for the cohort's tables; never an input
 * of a model.
 *
 * @param suvMax null where it was not computed
 * @param suvMean null where it was not computed
 */
public record CaseValues(@Nullable Double suvMax, @Nullable Double suvMean) {}

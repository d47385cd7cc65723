package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the cohort may enter; null lets all pass. A case that lacks the field which a
 * filter asks about does not pass. Who does not pass is listed as excluded, with the reason.
 *
 * @param institutions names of institutions
 * @param histologies histologies, letter case aside
 * @param ageFrom least age in years
 * @param ageTo greatest age in years
 * @param erPositive estrogen receptor
 * @param prPositive progesterone receptor
 */
public record CaseFilter(
    @Nullable List<String> institutions,
    @Nullable List<String> histologies,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    @Nullable Boolean erPositive,
    @Nullable Boolean prPositive) {}

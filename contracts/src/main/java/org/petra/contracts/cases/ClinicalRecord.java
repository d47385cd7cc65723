package org.petra.contracts.cases;

import org.jspecify.annotations.Nullable;

/**
 * What pathology and the record say of one case; every field may be unknown.
 *
 * @param ageYears 0 to 120
 * @param erPositive estrogen receptor in at least 1 % of nuclei
 * @param prPositive progesterone receptor in at least 1 % of nuclei
 * @param ki67Percent 0 to 100; high from 14
 * @param her2Ihc immunohistochemistry score, 0 to 3
 * @param her2FishAmplified in-situ hybridisation, which decides an IHC score of 2
 * @param histology free text of at most 200 characters
 * @param institution name of at most 100 characters
 */
public record ClinicalRecord(
    @Nullable Integer ageYears,
    @Nullable Boolean erPositive,
    @Nullable Boolean prPositive,
    @Nullable Double ki67Percent,
    @Nullable Integer her2Ihc,
    @Nullable Boolean her2FishAmplified,
    @Nullable String histology,
    @Nullable String institution) {}

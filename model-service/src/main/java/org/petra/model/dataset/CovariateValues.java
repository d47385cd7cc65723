package org.petra.model.dataset;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/**
 * What a dataset keeps of a clinical record; null is unknown.
 *
 * @param ageYears age
 * @param erPositive estrogen receptor
 * @param prPositive progesterone receptor
 * @param ki67Percent Ki-67 index, 0 to 100
 */
public record CovariateValues(
    @Nullable Integer ageYears,
    @Nullable Boolean erPositive,
    @Nullable Boolean prPositive,
    @Nullable Double ki67Percent) {

  /** The values of a record; all unknown without one. */
  public static CovariateValues of(@Nullable ClinicalRecord record) {
    return record == null
        ? new CovariateValues(null, null, null, null)
        : new CovariateValues(
            record.ageYears(), record.erPositive(), record.prPositive(), record.ki67Percent());
  }
}

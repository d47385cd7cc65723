package org.petra.contracts.model;

import org.jspecify.annotations.Nullable;

/**
 * The steps between the feature vectors and the classifier. Each is fitted on training rows only
 * and inside every fold. Null takes what the study does.
 *
 * @param agreement by repeated readings; null applies it where the training rows have readings
 * @param correlationLimit the greatest absolute Pearson correlation of two columns, 0 to 1; null
 *     prunes nothing
 * @param univariate one test a column; null takes Student's t-test with p below 0.05
 * @param count how many radiomic columns mRMR keeps, 1 to 100; null takes the study's 8, 10 and 2
 *     for over, low and zero, and 8 for another label
 * @param combat harmonisation of institutions; null leaves it out
 * @param imputation fills missing values by the training rows' median; null or false: a missing
 *     value is an error that lists the cases
 */
public record SelectionRequest(
    @Nullable Agreement agreement,
    @Nullable Double correlationLimit,
    @Nullable Univariate univariate,
    @Nullable Integer count,
    @Nullable Combat combat,
    @Nullable Boolean imputation) {

  /**
   * The agreement filter: a column stays when its intraclass correlations within and between
   * readers both exceed the limit.
   *
   * @param apply false leaves the step out; true makes missing readings an error; null applies it
   *     where the training rows have readings
   * @param limit up to 1; null takes 0.75
   * @param form such as {@code ICC(A,1)}, which null takes
   */
  public record Agreement(@Nullable Boolean apply, @Nullable Double limit, @Nullable String form) {}

  /**
   * The test of each column between the class and the rest.
   *
   * @param apply false leaves the step out; null applies it
   * @param test {@code STUDENT}, {@code WELCH} or {@code MANN_WHITNEY}; null takes {@code STUDENT}
   * @param adjustment {@code NONE}, {@code BENJAMINI_HOCHBERG} or {@code HOLM}; null takes {@code
   *     NONE}
   * @param alpha above 0 and below 1; null takes 0.05
   */
  public record Univariate(
      @Nullable Boolean apply,
      @Nullable String test,
      @Nullable String adjustment,
      @Nullable Double alpha) {}

  /**
   * ComBat by institution.
   *
   * @param referenceInstitution whose values stay as they are; null takes the common mean
   * @param unseen what becomes of a row of an institution that was not among the training rows:
   *     {@code REFUSE} names it, {@code REFERENCE} treats it as the reference; null refuses
   */
  public record Combat(@Nullable String referenceInstitution, @Nullable String unseen) {}
}

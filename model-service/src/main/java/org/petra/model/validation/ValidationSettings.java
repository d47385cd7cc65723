package org.petra.model.validation;

/**
 * How a version is validated beside the parts of its split.
 *
 * @param scheme which rows are predicted by fits that did not see them
 * @param folds of a k-fold scheme, and of the permutation check; 2 to 20
 * @param repeats of a k-fold scheme, each divided anew, 1 to 100
 * @param permutations how many times the labels are shuffled, 0 to 10,000
 */
public record ValidationSettings(Scheme scheme, int folds, int repeats, int permutations) {

  /** Which rows are predicted by fits that did not see them; rows of one patient go together. */
  public enum Scheme {
    /** None: the parts of the split alone judge. */
    SPLIT,
    /** Every training row, by stratified folds. */
    REPEATED_K_FOLD,
    /** Every training row, by stratified folds inside of which settings are tuned. */
    NESTED_K_FOLD,
    /** Every row of every part, by the fit to all other institutions. */
    LEAVE_ONE_INSTITUTION_OUT
  }
}

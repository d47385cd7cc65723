package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best version against each other one by DeLong's paired test, for each label and part.
 *
 * @param rows one for each pair
 * @param published the pairs that the article tests, its best as {@code best}, where the profile is
 *     the article's and both classifiers are given; else empty
 */
public record Comparison(List<Row> rows, List<Row> published) {

  /**
   * One paired test.
   *
   * @param task name of the label
   * @param split on which part
   * @param best the version with the highest AUC on the validation part
   * @param other the version it is compared with
   * @param difference AUC of best minus AUC of other
   * @param pValue two-sided, null when the test cannot be made
   * @param absentBecause why {@code pValue} is null, else null
   * @param published the article's p-value for the two classifiers on this part, null where it
   *     prints none
   */
  public record Row(
      String task,
      SplitName split,
      ModelReference best,
      ModelReference other,
      double difference,
      @Nullable Double pValue,
      @Nullable String absentBecause,
      @Nullable Double published) {}
}

package org.petra.contracts.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The study's Tables 1 and 2 for a dataset. {@code GET /api/v1/datasets/{id}/summary}.
 *
 * @param datasetId the dataset
 * @param simulated whether any case is simulated
 * @param tables one for each part that has cases
 */
public record CohortSummary(UUID datasetId, boolean simulated, List<Table> tables) {

  /**
   * One part of the dataset.
   *
   * @param split which part
   * @param over cases of HER2 over-expression
   * @param low cases of HER2 low expression
   * @param zero cases of HER2 zero expression
   * @param rows characteristics
   */
  public record Table(SplitName split, int over, int low, int zero, List<Row> rows) {}

  /**
   * One characteristic.
   *
   * @param characteristic such as {@code Age (years)} or {@code ER positive}
   * @param over value of the class, ready to print: {@code 51.2 +- 9.8} or {@code 23 (44.2 %)}
   * @param low likewise
   * @param zero likewise
   * @param test such as {@code ANOVA}, {@code chi-square}, {@code Fisher exact}
   * @param pValue null when the test cannot be made
   * @param published the article's three values in the same form, separated by {@code " | "}, where
   *     it prints them; else null
   */
  public record Row(
      String characteristic,
      String over,
      String low,
      String zero,
      String test,
      @Nullable Double pValue,
      @Nullable String published) {}
}

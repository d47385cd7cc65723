package org.petra.contracts.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the cases of a dataset are: flow chart, and the study's Tables 1 and 2. {@code GET
 * /api/v1/datasets/{id}/summary}.
 *
 * @param datasetId the dataset
 * @param simulated whether any case is simulated
 * @param classes of the label's field, such as {@code OVER}, {@code LOW}, {@code ZERO}
 * @param flow from the cases considered to the cases of each part
 * @param tables one for each part that has cases
 * @param ctProposals how far proposed and drawn regions on the CT agree
 */
public record CohortSummary(
    UUID datasetId,
    boolean simulated,
    List<String> classes,
    Flow flow,
    List<Table> tables,
    ProposalSummary ctProposals) {

  /**
   * The flow chart.
   *
   * @param considered cases that the request meant
   * @param excluded cases left out by reason, most first
   * @param included cases of each part by institution and class
   */
  public record Flow(int considered, List<Excluded> excluded, List<Included> included) {}

  /** How many cases were left out for one reason. */
  public record Excluded(String reason, int cases) {}

  /** Cases of one part and institution ({@code null}: not said), by class. */
  public record Included(
      SplitName split, @Nullable String institution, int cases, List<Integer> byClass) {}

  /**
   * One part of the dataset.
   *
   * @param split which part
   * @param cases of each class
   * @param rows characteristics
   */
  public record Table(SplitName split, List<Integer> cases, List<Row> rows) {}

  /**
   * One characteristic.
   *
   * @param characteristic such as {@code Age (years)} or {@code ER positive}
   * @param values of each class, ready to print: {@code 51.2 +- 9.8} or {@code 23 (44.2 %)}
   * @param test such as {@code ANOVA}, {@code chi-square}, {@code Fisher exact}
   * @param pValue null when the test cannot be made
   * @param published the article's values in the same form, where it prints them; else null
   * @param publishedPValue the article's p-value as it prints it, such as {@code < 0.001}; else
   *     null
   */
  public record Row(
      String characteristic,
      List<String> values,
      String test,
      @Nullable Double pValue,
      @Nullable List<String> published,
      @Nullable String publishedPValue) {}
}

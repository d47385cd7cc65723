package org.petra.report.rendering;

import java.util.List;

/**
 * A report in the words that the template prints.
 *
 * @param title printed at the top
 * @param date when it was made
 * @param simulated whether any case is simulated
 * @param statement what the reader must know first
 * @param cohortLine how many cases in each part
 * @param tasks one for each task, in the order over, low, zero
 * @param tables the cohort's characteristics
 * @param provenance what repeats the figures
 */
record ReportView(
    String title,
    String date,
    boolean simulated,
    String statement,
    String cohortLine,
    List<TaskView> tasks,
    List<TableView> tables,
    List<Fact> provenance) {

  /**
   * One task.
   *
   * @param name in full
   * @param shortName in a heading
   * @param best classifier with the highest AUC on the validation part
   * @param headlines its AUC on each part
   * @param rows every model
   * @param figures ROC curves of each part
   * @param comparisons the best against the others
   * @param selection how the features were chosen
   */
  record TaskView(
      String name,
      String shortName,
      String best,
      List<Cell> headlines,
      List<ModelRow> rows,
      List<Figure> figures,
      List<ComparisonRow> comparisons,
      SelectionView selection) {}

  /**
   * An AUC with its interval, on a part of {@code cases} cases of which {@code positives} are of
   * the class.
   */
  record Cell(
      String split, int cases, int positives, String auc, String interval, String published) {}

  /** One model with its AUC on each part. */
  record ModelRow(
      String classifier,
      String colour,
      String reference,
      boolean best,
      String score,
      List<Cell> cells) {}

  /** ROC curves of one part. */
  record Figure(String split, String svg) {}

  /** A paired test of the best against another. */
  record ComparisonRow(String split, String pair, String difference, String pValue) {}

  /** Steps in words, and the features that were left. */
  record SelectionView(List<String> steps, List<FeatureRow> features, String covariates) {}

  /** A feature that was kept. */
  record FeatureRow(String name, String pValue) {}

  /** The characteristics of one part. */
  record TableView(String split, List<ClassColumn> classes, List<TableRow> rows) {}

  /** A class and how many cases of it. */
  record ClassColumn(String name, int cases) {}

  /** One characteristic. */
  record TableRow(
      String characteristic,
      List<String> values,
      String pValue,
      String test,
      List<String> published) {}

  /** A name and a value. */
  record Fact(String name, String value) {}
}

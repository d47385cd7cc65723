package org.petra.contracts.model;

import java.util.List;

/**
 * How well one-against-rest versions of one dataset tell all classes apart together: each class's
 * probability divided by their sum. {@code POST /api/v1/multiclass-evaluations}, which takes a
 * {@link ComparisonRequest}.
 *
 * @param field the clinical field whose classes they are
 * @param models one for each class
 * @param classes in the order of {@code models}
 * @param splits one for each part that has cases
 */
public record MulticlassEvaluation(
    String field, List<ModelReference> models, List<String> classes, List<Split> splits) {

  /**
   * One part.
   *
   * @param split which part
   * @param cases rows
   * @param oneVsRest AUC of each class against the rest, in the order of the classes
   * @param macroOneVsRest their plain mean
   * @param weightedOneVsRest their mean weighted by the classes' cases
   * @param macroOneVsOne mean over pairs of classes (Hand and Till 2001)
   * @param accuracy share of rows whose most probable class is theirs
   * @param confusion rows are true classes, columns the most probable ones
   */
  public record Split(
      SplitName split,
      int cases,
      List<Estimate> oneVsRest,
      Estimate macroOneVsRest,
      Estimate weightedOneVsRest,
      Estimate macroOneVsOne,
      Estimate accuracy,
      List<List<Integer>> confusion) {}
}

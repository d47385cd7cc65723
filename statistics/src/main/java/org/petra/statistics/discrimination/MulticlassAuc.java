package org.petra.statistics.discrimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * The areas under the ROC curves of three or more classes, each with a score of its own.
 *
 * @param classes each class against the rest, in class order
 * @param pairs each pair of classes, (0, 1), (0, 2), ... (1, 2), ...
 */
public record MulticlassAuc(List<ClassAuc> classes, List<PairAuc> pairs) {

  /*
   * Against the rest: Provost and Domingos, "Tree induction for probability-based ranking" (Machine
   * Learning 52, 2003), who weight by the share of each class. In pairs: Hand and Till, "A simple
   * generalisation of the area under the ROC curve for multiple class classification problems"
   * (Machine Learning 45, 2001), who weight all the same; by the share of both classes after Ferri
   * et al., "An experimental comparison of performance measures for classification" (Pattern
   * Recognition Letters 30, 2009).
   */

  /** Copies the lists. */
  public MulticlassAuc {
    classes = List.copyOf(classes);
    pairs = List.copyOf(pairs);
  }

  /**
   * The areas of these cases.
   *
   * <p>Scores need not sum to 1. Absent: {@link Reason#NOT_FINITE} for a score that is not finite,
   * {@link Reason#TOO_FEW_OF_A_CLASS} if a class has no case.
   *
   * @param labels the class of each case, from 0
   * @param scores by case, then class: how much speaks for it; every row equally long, 2 or more
   * @throws IllegalArgumentException if lengths do not fit or a label is no class
   */
  public static Outcome<MulticlassAuc> of(int[] labels, double[][] scores) {
    int classCount = check(labels, scores);
    if (!Arrays.stream(scores).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return Outcome.absent(Reason.NOT_FINITE);
    }
    int[] counts = new int[classCount];
    for (int label : labels) {
      counts[label]++;
    }
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      return Outcome.absent(Reason.TOO_FEW_OF_A_CLASS);
    }
    List<ClassAuc> classes = new ArrayList<>();
    List<PairAuc> pairs = new ArrayList<>();
    for (int a = 0; a < classCount; a++) {
      classes.add(new ClassAuc(a, counts[a], area(labels, scores, a, label -> true)));
      for (int b = a + 1; b < classCount; b++) {
        int first = a;
        int second = b;
        IntPredicate either = label -> label == first || label == second;
        double auc = (area(labels, scores, a, either) + area(labels, scores, b, either)) / 2;
        pairs.add(new PairAuc(a, b, counts[a] + counts[b], auc));
      }
    }
    return Outcome.of(new MulticlassAuc(classes, pairs));
  }

  /** The mean area of each class against the rest. */
  public double oneVersusRest(Averaging averaging) {
    return mean(classes, ClassAuc::auc, ClassAuc::count, averaging);
  }

  /** The mean area of each pair of classes. */
  public double oneVersusOne(Averaging averaging) {
    return mean(pairs, PairAuc::auc, PairAuc::count, averaging);
  }

  private static double area(int[] labels, double[][] scores, int of, IntPredicate among) {
    int[] rows = IntStream.range(0, labels.length).filter(i -> among.test(labels[i])).toArray();
    boolean[] positive = new boolean[rows.length];
    double[] score = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      positive[i] = labels[rows[i]] == of;
      score[i] = scores[rows[i]][of];
    }
    return Placements.of(ScoredCases.of(positive, score)).auc();
  }

  private static <T> double mean(
      List<T> areas, ToDoubleFunction<T> auc, ToIntFunction<T> count, Averaging averaging) {
    double sum = 0;
    double weights = 0;
    for (T area : areas) {
      double weight =
          switch (averaging) {
            case MACRO -> 1;
            case WEIGHTED -> count.applyAsInt(area);
          };
      sum += weight * auc.applyAsDouble(area);
      weights += weight;
    }
    return sum / weights;
  }

  private static int check(int[] labels, double[][] scores) {
    if (labels.length != scores.length) {
      throw new IllegalArgumentException(labels.length + " labels, " + scores.length + " rows");
    }
    int classCount = scores.length == 0 ? 2 : scores[0].length;
    for (int i = 0; i < labels.length; i++) {
      if (classCount < 2 || scores[i].length != classCount) {
        throw new IllegalArgumentException(
            "row "
                + i
                + " has "
                + scores[i].length
                + " scores: one a class, two or more, is needed");
      }
      if (labels[i] < 0 || labels[i] >= classCount) {
        throw new IllegalArgumentException(
            "row "
                + i
                + " has label "
                + labels[i]
                + ", which is not below "
                + classCount
                + " and 0 or more");
      }
    }
    return classCount;
  }
}

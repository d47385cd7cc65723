package org.petra.model.decision;

import java.util.Arrays;

/** One distribution over classes from what each class's own model says. */
public final class ClassProbabilities {

  private ClassProbabilities() {}

  /** The probabilities of each class divided by their sum; even where all are 0. */
  public static double[] normalised(double[] oneVersusRest) {
    double sum = Arrays.stream(oneVersusRest).sum();
    return Arrays.stream(oneVersusRest)
        .map(each -> sum > 0 ? each / sum : 1.0 / oneVersusRest.length)
        .toArray();
  }

  /** The class of the largest probability; of equal ones the first. */
  public static int mostProbable(double[] probabilities) {
    int best = 0;
    for (int each = 1; each < probabilities.length; each++) {
      if (probabilities[each] > probabilities[best]) {
        best = each;
      }
    }
    return best;
  }
}

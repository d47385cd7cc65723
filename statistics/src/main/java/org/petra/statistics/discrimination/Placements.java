package org.petra.statistics.discrimination;

import org.petra.statistics.Moments;
import org.petra.statistics.ranking.MidRanks;

/**
 * Where each case lies among those of the other class: the structural components of DeLong.
 *
 * <p>Of a positive, the number of negatives it outscores, a tie counting half; of a negative, the
 * number of positives that outscore it. Divided by how many there are of the other class, their
 * common mean is the area under the curve.
 */
final class Placements {

  /*
   * Sun and Xu (2014), "Fast implementation of DeLong's algorithm for comparing the areas under
   * correlated ROC curves", IEEE Signal Processing Letters 21: the rank of a case among all, less
   * its rank within its own class, counts the cases of the other class below it, ties by half.
   * Sorting makes this O(n log n) where the definition compares every pair.
   *
   * Counts, and not the shares of the definition, are kept until the end: they are whole or half,
   * so that a difference that is the same for every case is known to be so.
   */

  private final double[] ofPositives;
  private final double[] ofNegatives;
  private final double auc;

  private Placements(double[] ofPositives, double[] ofNegatives, double auc) {
    this.ofPositives = ofPositives;
    this.ofNegatives = ofNegatives;
    this.auc = auc;
  }

  /** The placements of cases that have at least one of each class and finite scores. */
  static Placements of(ScoredCases cases) {
    MidRanks all = MidRanks.of(cases.scores());
    MidRanks amongPositives = MidRanks.of(cases.scoresOf(true));
    MidRanks amongNegatives = MidRanks.of(cases.scoresOf(false));
    double[] ofPositives = new double[cases.positives()];
    double[] ofNegatives = new double[cases.negatives()];
    double below = 0;
    int p = 0;
    int n = 0;
    for (int i = 0; i < cases.count(); i++) {
      if (cases.positive(i)) {
        double outscored = all.rank(i) - amongPositives.rank(p);
        ofPositives[p++] = outscored;
        below += outscored;
      } else {
        ofNegatives[n] = cases.positives() - (all.rank(i) - amongNegatives.rank(n));
        n++;
      }
    }
    double auc = below / ((double) cases.positives() * cases.negatives());
    return new Placements(ofPositives, ofNegatives, auc);
  }

  /** The area under the curve. */
  double auc() {
    return auc;
  }

  /** DeLong's estimate of the variance of the area; needs two of each class. */
  double variance() {
    return variance(ofPositives, ofNegatives);
  }

  /** The variance of the difference of two areas on the same cases. */
  double varianceOfDifference(Placements other) {
    return variance(
        difference(ofPositives, other.ofPositives), difference(ofNegatives, other.ofNegatives));
  }

  private static double variance(double[] ofPositives, double[] ofNegatives) {
    return varianceOfMean(ofPositives, ofNegatives.length)
        + varianceOfMean(ofNegatives, ofPositives.length);
  }

  /** The variance of the mean of counts as shares of {@code whole}. */
  private static double varianceOfMean(double[] counts, double whole) {
    Moments moments = Moments.of(counts);
    return moments.isConstant() ? 0 : moments.sampleVariance() / (whole * whole) / moments.count();
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}

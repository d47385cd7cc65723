package org.petra.statistics.discrimination;

/** DeLong's components by their definition: every positive against every negative. */
final class EveryPair {

  private final double[] ofPositives;
  private final double[] ofNegatives;
  private final double auc;

  EveryPair(boolean[] positive, double[] scores) {
    ScoredCases cases = ScoredCases.of(positive, scores);
    double[] x = cases.scoresOf(true);
    double[] y = cases.scoresOf(false);
    ofPositives = new double[x.length];
    ofNegatives = new double[y.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        double kernel = x[i] > y[j] ? 1 : x[i] == y[j] ? 0.5 : 0;
        ofPositives[i] += kernel / y.length;
        ofNegatives[j] += kernel / x.length;
        sum += kernel;
      }
    }
    auc = sum / x.length / y.length;
  }

  double auc() {
    return auc;
  }

  double covariance(EveryPair other) {
    return covariance(ofPositives, other.ofPositives, other.auc) / ofPositives.length
        + covariance(ofNegatives, other.ofNegatives, other.auc) / ofNegatives.length;
  }

  private double covariance(double[] a, double[] b, double otherAuc) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - auc) * (b[i] - otherAuc);
    }
    return sum / (a.length - 1);
  }
}

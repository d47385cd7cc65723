package org.petra.radiomics.feature.glcm;

import org.petra.radiomics.feature.definition.Entropy;

/**
 * The features of a co-occurrence matrix that say how well one gray level of a pair foretells the
 * other: correlation, two measures from information theory, and the maximal correlation.
 */
final class CorrelationFeatures {

  private CorrelationFeatures() {}

  /**
   * Correlation: sum of p(i, j) (i - mu_x) (j - mu_y) over sigma_x sigma_y; 1 where that is 0. IBSI
   * NI2N.
   */
  static double correlation(Cooccurrence m) {
    double rowMean = m.rowMean();
    double columnMean = m.columnMean();
    double sigma = sigma(m);
    if (sigma == 0) {
      return 1;
    }
    double covariance = 0;
    for (int i = 0; i < m.size(); i++) {
      double row = 0;
      for (int e = m.rowStart(i); e < m.rowStart(i + 1); e++) {
        row += m.probabilities()[e] * (m.level(m.column(e)) - columnMean);
      }
      covariance += (m.level(i) - rowMean) * row;
    }
    return covariance / (sigma + Entropy.EPSILON);
  }

  /** sigma_x sigma_y: 0 where the rows or the columns have one gray level. */
  private static double sigma(Cooccurrence m) {
    return Math.sqrt(m.rowVariance()) * Math.sqrt(m.columnVariance());
  }

  /** Whether the correlation is a convention. */
  static boolean hasNoSpread(Cooccurrence m) {
    return sigma(m) == 0;
  }

  /**
   * First measure of information correlation: (HXY - HXY1) / max(HX, HY), where HXY1 is the sum of
   * -p(i, j) log2(p_x(i) p_y(j)); 0 where both marginal entropies are 0. IBSI R8DG.
   */
  static double imc1(Cooccurrence m) {
    double[] px = m.rowMarginal();
    double[] py = m.columnMarginal();
    double hxy1 = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int e = m.rowStart(i); e < m.rowStart(i + 1); e++) {
        double independent = px[i] * py[m.column(e)];
        hxy1 -= m.probabilities()[e] * Entropy.log2(independent + Entropy.EPSILON);
      }
    }
    double marginalEntropy = Math.max(Entropy.of(px), Entropy.of(py));
    return marginalEntropy == 0 ? 0 : (m.entropy() - hxy1) / marginalEntropy;
  }

  /**
   * Second measure of information correlation: sqrt(1 - exp(-2 (HXY2 - HXY))), where HXY2 is the
   * entropy of p_x(i) p_y(j) in bits; 0 where HXY2 is not above HXY. IBSI JN9H.
   */
  static double imc2(Cooccurrence m) {
    double[] py = m.columnMarginal();
    double hxy2 = 0;
    for (double px : m.rowMarginal()) {
      for (double p : py) {
        hxy2 += px * p == 0 ? 0 : Entropy.of(px * p);
      }
    }
    double information = hxy2 - m.entropy();
    return information > 0 ? Math.sqrt(1 - Math.exp(-2 * information)) : 0;
  }

  /**
   * Maximal correlation coefficient: the square root of the second largest eigenvalue of Q, where
   * Q(i, j) is the sum over k of p(i, k) p(j, k) / (p_x(i) p_y(k)); 1 for a region of one gray
   * level. Not part of IBSI.
   */
  static double mcc(Cooccurrence m) {
    return m.size() == 1 ? 1 : Math.sqrt(new MaximalCorrelation(m).secondEigenvalue());
  }
}

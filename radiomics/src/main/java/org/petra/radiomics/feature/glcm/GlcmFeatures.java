package org.petra.radiomics.feature.glcm;

import java.util.List;
import org.petra.radiomics.feature.definition.Entropy;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * The features of a co-occurrence matrix, with p(i, j) for the probability of a pair, p_{x+y} and
 * p_{x-y} for the distributions of i + j and |i - j|, mu_x and mu_y for the mean gray levels and N
 * for the highest gray level of the region. IBSI family LFYI, after Haralick (1973). The measures
 * of correlation are in {@link CorrelationFeatures}.
 */
public final class GlcmFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<Cooccurrence>> ALL =
      List.of(
          FeatureDefinition.of("Autocorrelation", GlcmFeatures::autocorrelation),
          FeatureDefinition.of("ClusterProminence", GlcmFeatures::clusterProminence),
          FeatureDefinition.of("ClusterShade", GlcmFeatures::clusterShade),
          FeatureDefinition.of("ClusterTendency", GlcmFeatures::clusterTendency),
          FeatureDefinition.of("Contrast", GlcmFeatures::contrast),
          FeatureDefinition.of(
              "Correlation", CorrelationFeatures::correlation, CorrelationFeatures::hasNoSpread),
          FeatureDefinition.of("DifferenceAverage", GlcmFeatures::differenceAverage),
          FeatureDefinition.of("DifferenceEntropy", GlcmFeatures::differenceEntropy),
          FeatureDefinition.of("DifferenceVariance", GlcmFeatures::differenceVariance),
          FeatureDefinition.of("Id", GlcmFeatures::inverseDifference),
          FeatureDefinition.of("Idm", GlcmFeatures::inverseDifferenceMoment),
          FeatureDefinition.of("Idmn", GlcmFeatures::inverseDifferenceMomentNormalized),
          FeatureDefinition.of("Idn", GlcmFeatures::inverseDifferenceNormalized),
          FeatureDefinition.of("Imc1", CorrelationFeatures::imc1, Cooccurrence::isFlat),
          FeatureDefinition.of("Imc2", CorrelationFeatures::imc2, Cooccurrence::isFlat),
          FeatureDefinition.of("InverseVariance", GlcmFeatures::inverseVariance),
          FeatureDefinition.of("JointAverage", Cooccurrence::rowMean),
          FeatureDefinition.of("JointEnergy", GlcmFeatures::jointEnergy),
          FeatureDefinition.of("JointEntropy", Cooccurrence::entropy),
          FeatureDefinition.of("MCC", CorrelationFeatures::mcc, m -> m.size() == 1),
          FeatureDefinition.of("MaximumProbability", GlcmFeatures::maximumProbability),
          FeatureDefinition.of("SumAverage", GlcmFeatures::sumAverage),
          FeatureDefinition.of("SumEntropy", GlcmFeatures::sumEntropy),
          FeatureDefinition.of("SumSquares", Cooccurrence::rowVariance));

  private GlcmFeatures() {}

  /** Autocorrelation: sum of p(i, j) i j. IBSI QWB0. */
  static double autocorrelation(Cooccurrence m) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      double row = 0;
      for (int e = m.rowStart(i); e < m.rowStart(i + 1); e++) {
        row += m.probabilities()[e] * m.level(m.column(e));
      }
      sum += m.level(i) * row;
    }
    return sum;
  }

  /** Cluster prominence: sum of p(i, j) (i + j - mu_x - mu_y)^4. IBSI AE86. */
  static double clusterProminence(Cooccurrence m) {
    return clusterMoment(m, 4);
  }

  /** Cluster shade: sum of p(i, j) (i + j - mu_x - mu_y)^3. IBSI 7NFM. */
  static double clusterShade(Cooccurrence m) {
    return clusterMoment(m, 3);
  }

  /** Cluster tendency: sum of p(i, j) (i + j - mu_x - mu_y)^2. IBSI DG8W. */
  static double clusterTendency(Cooccurrence m) {
    return clusterMoment(m, 2);
  }

  private static double clusterMoment(Cooccurrence m, int power) {
    return moment(m.sums(), m.rowMean() + m.columnMean(), power);
  }

  /** The sum of distribution(k) (k - center)^power. */
  private static double moment(double[] distribution, double center, int power) {
    double sum = 0;
    for (int k = 0; k < distribution.length; k++) {
      double d = k - center;
      double term = distribution[k];
      for (int i = 0; i < power; i++) {
        term *= d;
      }
      sum += term;
    }
    return sum;
  }

  /** Contrast: sum of p(i, j) (i - j)^2. IBSI ACUI. */
  static double contrast(Cooccurrence m) {
    return moment(m.differences(), 0, 2);
  }

  /** Difference average: sum of p_{x-y}(k) k, IBSI's dissimilarity too. IBSI TF7R. */
  static double differenceAverage(Cooccurrence m) {
    return moment(m.differences(), 0, 1);
  }

  /** Difference entropy: entropy of p_{x-y} in bits. IBSI NTRS. */
  static double differenceEntropy(Cooccurrence m) {
    return Entropy.of(m.differences());
  }

  /** Difference variance: variance of p_{x-y}. IBSI D3YU. */
  static double differenceVariance(Cooccurrence m) {
    return moment(m.differences(), differenceAverage(m), 2);
  }

  /** Inverse difference: sum of p_{x-y}(k) / (1 + k). IBSI IB1Z. */
  static double inverseDifference(Cooccurrence m) {
    double sum = 0;
    for (int k = 0; k < m.differences().length; k++) {
      sum += m.differences()[k] / (1 + k);
    }
    return sum;
  }

  /** Inverse difference moment: sum of p_{x-y}(k) / (1 + k^2). IBSI WF0Z. */
  static double inverseDifferenceMoment(Cooccurrence m) {
    double sum = 0;
    for (int k = 0; k < m.differences().length; k++) {
      sum += m.differences()[k] / (1 + (double) k * k);
    }
    return sum;
  }

  /** Normalised inverse difference moment: sum of p_{x-y}(k) / (1 + k^2 / N^2). IBSI 1QCO. */
  static double inverseDifferenceMomentNormalized(Cooccurrence m) {
    double highest = m.highest();
    double sum = 0;
    for (int k = 0; k < m.differences().length; k++) {
      sum += m.differences()[k] / (1 + (double) k * k / (highest * highest));
    }
    return sum;
  }

  /** Normalised inverse difference: sum of p_{x-y}(k) / (1 + k / N). IBSI NDRX. */
  static double inverseDifferenceNormalized(Cooccurrence m) {
    double highest = m.highest();
    double sum = 0;
    for (int k = 0; k < m.differences().length; k++) {
      sum += m.differences()[k] / (1 + k / highest);
    }
    return sum;
  }

  /** Inverse variance: sum of p_{x-y}(k) / k^2 over k above 0. IBSI E8JP. */
  static double inverseVariance(Cooccurrence m) {
    double sum = 0;
    for (int k = 1; k < m.differences().length; k++) {
      sum += m.differences()[k] / ((double) k * k);
    }
    return sum;
  }

  /** Joint energy: sum of p(i, j)^2, IBSI's angular second moment. IBSI 8ZQL. */
  static double jointEnergy(Cooccurrence m) {
    double sum = 0;
    for (double p : m.probabilities()) {
      sum += p * p;
    }
    return sum;
  }

  /** Maximum probability: the largest p(i, j). IBSI GYBY. */
  static double maximumProbability(Cooccurrence m) {
    double max = 0;
    for (double p : m.probabilities()) {
      max = Math.max(max, p);
    }
    return max;
  }

  /** Sum average: sum of p_{x+y}(k) k. IBSI ZGXS. */
  static double sumAverage(Cooccurrence m) {
    return moment(m.sums(), 0, 1);
  }

  /** Sum entropy: entropy of p_{x+y} in bits. IBSI P6QZ. */
  static double sumEntropy(Cooccurrence m) {
    return Entropy.of(m.sums());
  }
}

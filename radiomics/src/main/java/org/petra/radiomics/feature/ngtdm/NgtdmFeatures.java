package org.petra.radiomics.feature.ngtdm;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * The features of the neighbouring gray tone difference matrix, with p and s for the probability
 * and the sum of differences of a gray level, N for the number of voxels and G for the number of
 * gray levels that occur. IBSI family IPET; the definitions are those of Amadasun and King (1989).
 */
public final class NgtdmFeatures {

  /** PyRadiomics' coarseness of a region without any difference. */
  private static final double COARSENESS_WITHOUT_DIFFERENCE = 1e6;

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<Ngtdm>> ALL =
      List.of(
          FeatureDefinition.of("Busyness", NgtdmFeatures::busyness, NgtdmFeatures::isFlat),
          FeatureDefinition.of(
              "Coarseness", NgtdmFeatures::coarseness, NgtdmFeatures::hasNoDifference),
          FeatureDefinition.of("Complexity", NgtdmFeatures::complexity),
          FeatureDefinition.of("Contrast", NgtdmFeatures::contrast, NgtdmFeatures::isFlat),
          FeatureDefinition.of(
              "Strength", NgtdmFeatures::strength, NgtdmFeatures::hasNoDifference));

  private NgtdmFeatures() {}

  private static boolean isFlat(Ngtdm m) {
    return m.size() == 1;
  }

  private static boolean hasNoDifference(Ngtdm m) {
    return m.totalDifference() == 0;
  }

  private static double meanDifference(Ngtdm m) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      sum += m.probability(i) * m.difference(i);
    }
    return sum;
  }

  /** Busyness: sum of p s over sum of |i p_i - j p_j|; 0 where the latter is 0. IBSI NQ30. */
  static double busyness(Ngtdm m) {
    double spread = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < i; j++) {
        spread += Math.abs(m.level(i) * m.probability(i) - m.level(j) * m.probability(j));
      }
    }
    return spread == 0 ? 0 : meanDifference(m) / (2 * spread);
  }

  /** Coarseness: 1 over the sum of p s; a million where that is 0. IBSI QCDE. */
  static double coarseness(Ngtdm m) {
    double difference = meanDifference(m);
    return difference == 0 ? COARSENESS_WITHOUT_DIFFERENCE : 1 / difference;
  }

  /** Complexity: sum of |i - j| (p_i s_i + p_j s_j) / (p_i + p_j), over N. IBSI HDEZ. */
  static double complexity(Ngtdm m) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < i; j++) {
        double p = m.probability(i) + m.probability(j);
        double ps = m.probability(i) * m.difference(i) + m.probability(j) * m.difference(j);
        sum += (m.level(i) - m.level(j)) * ps / p;
      }
    }
    return 2 * sum / m.voxels();
  }

  /**
   * Contrast: sum of p_i p_j (i - j)^2 over G (G - 1), times the sum of s over N; 0 for one gray
   * level. IBSI 65HE.
   */
  static double contrast(Ngtdm m) {
    if (isFlat(m)) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < i; j++) {
        double d = m.level(i) - m.level(j);
        sum += m.probability(i) * m.probability(j) * d * d;
      }
    }
    double pairs = m.size() * (m.size() - 1.0);
    return 2 * sum * m.totalDifference() / m.voxels() / pairs;
  }

  /** Strength: sum of (p_i + p_j) (i - j)^2 over the sum of s; 0 where that is 0. IBSI 1X9X. */
  static double strength(Ngtdm m) {
    if (hasNoDifference(m)) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < i; j++) {
        double d = m.level(i) - m.level(j);
        sum += (m.probability(i) + m.probability(j)) * d * d;
      }
    }
    return 2 * sum / m.totalDifference();
  }
}

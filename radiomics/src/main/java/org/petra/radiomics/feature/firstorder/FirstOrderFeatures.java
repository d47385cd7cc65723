package org.petra.radiomics.feature.firstorder;

import java.util.List;
import org.petra.radiomics.feature.definition.Entropy;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * The features of the distribution of intensities x in a region of N voxels; P_q is the q-th
 * percentile by linear interpolation. IBSI families UHIW and, on gray levels, ZVCW.
 */
public final class FirstOrderFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<IntensityDistribution>> ALL =
      List.of(
          FeatureDefinition.of("10Percentile", FirstOrderFeatures::percentile10),
          FeatureDefinition.of("90Percentile", FirstOrderFeatures::percentile90),
          FeatureDefinition.of("Energy", FirstOrderFeatures::energy),
          FeatureDefinition.of("Entropy", FirstOrderFeatures::entropy),
          FeatureDefinition.of("InterquartileRange", FirstOrderFeatures::interquartileRange),
          FeatureDefinition.of(
              "Kurtosis", FirstOrderFeatures::kurtosis, FirstOrderFeatures::isFlat),
          FeatureDefinition.of("Maximum", FirstOrderFeatures::maximum),
          FeatureDefinition.of("MeanAbsoluteDeviation", FirstOrderFeatures::meanAbsoluteDeviation),
          FeatureDefinition.of("Mean", FirstOrderFeatures::mean),
          FeatureDefinition.of("Median", FirstOrderFeatures::median),
          FeatureDefinition.of("Minimum", FirstOrderFeatures::minimum),
          FeatureDefinition.of("Range", FirstOrderFeatures::range),
          FeatureDefinition.of(
              "RobustMeanAbsoluteDeviation", FirstOrderFeatures::robustMeanAbsoluteDeviation),
          FeatureDefinition.of("RootMeanSquared", FirstOrderFeatures::rootMeanSquared),
          FeatureDefinition.of(
              "Skewness", FirstOrderFeatures::skewness, FirstOrderFeatures::isFlat),
          FeatureDefinition.of("TotalEnergy", FirstOrderFeatures::totalEnergy),
          FeatureDefinition.of("Uniformity", FirstOrderFeatures::uniformity),
          FeatureDefinition.of("Variance", FirstOrderFeatures::variance));

  private FirstOrderFeatures() {}

  private static boolean isFlat(IntensityDistribution x) {
    return x.min() == x.max();
  }

  /** P_10. IBSI QG58. */
  static double percentile10(IntensityDistribution x) {
    return x.percentile(10);
  }

  /** P_90. IBSI 8DWT. */
  static double percentile90(IntensityDistribution x) {
    return x.percentile(90);
  }

  /** Energy: sum of (x + c)^2 with c for the shift of the settings. IBSI N8CA, where c is 0. */
  static double energy(IntensityDistribution x) {
    return x.moments().sumOfSquares();
  }

  /** Entropy of the gray levels in bits. IBSI TLU2. */
  static double entropy(IntensityDistribution x) {
    return Entropy.of(x.levelShares());
  }

  /** Interquartile range: P_75 - P_25. IBSI SALO. */
  static double interquartileRange(IntensityDistribution x) {
    return x.percentile(75) - x.percentile(25);
  }

  /**
   * Kurtosis: fourth central moment over the squared variance, not less 3 as IBSI's excess kurtosis
   * IPH6; 0 for one intensity.
   */
  static double kurtosis(IntensityDistribution x) {
    double variance = x.moments().second();
    return isFlat(x) ? 0 : x.moments().fourth() / (variance * variance);
  }

  /** The largest x. IBSI 84IY. */
  static double maximum(IntensityDistribution x) {
    return x.max();
  }

  /** Mean absolute deviation: mean of |x - mean|. IBSI 4FUA. */
  static double meanAbsoluteDeviation(IntensityDistribution x) {
    return x.moments().absolute();
  }

  /** The mean of x. IBSI Q4LE. */
  static double mean(IntensityDistribution x) {
    return x.moments().mean();
  }

  /** The median of x. IBSI Y12H. */
  static double median(IntensityDistribution x) {
    return x.percentile(50);
  }

  /** The smallest x. IBSI 1GSF. */
  static double minimum(IntensityDistribution x) {
    return x.min();
  }

  /** Range: maximum less minimum. IBSI 2OJQ. */
  static double range(IntensityDistribution x) {
    return x.max() - x.min();
  }

  /** Mean absolute deviation of the intensities from P_10 to P_90, both included. IBSI 1128. */
  static double robustMeanAbsoluteDeviation(IntensityDistribution x) {
    return x.robustMeanAbsoluteDeviation();
  }

  /** Root mean square: square root of the mean of (x + c)^2. IBSI 5ZWQ, where c is 0. */
  static double rootMeanSquared(IntensityDistribution x) {
    return Math.sqrt(x.moments().sumOfSquares() / x.size());
  }

  /** Skewness: third central moment over variance^1.5; 0 for one intensity. IBSI KE2M. */
  static double skewness(IntensityDistribution x) {
    return isFlat(x) ? 0 : x.moments().third() / Math.pow(x.moments().second(), 1.5);
  }

  /** Total energy: energy times the volume of a voxel in mm^3. Not part of IBSI. */
  static double totalEnergy(IntensityDistribution x) {
    return x.moments().sumOfSquares() * x.voxelVolumeMm3();
  }

  /** Uniformity of the gray levels: sum of their squared shares. IBSI BJ5W. */
  static double uniformity(IntensityDistribution x) {
    double sum = 0;
    for (double p : x.levelShares()) {
      sum += p * p;
    }
    return sum;
  }

  /** Variance, divided by N. IBSI ECT3. */
  static double variance(IntensityDistribution x) {
    return x.moments().second();
  }
}

package org.petra.radiomics.feature.glrlm;

import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.HIGH;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.LOW;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.NONE;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The features of a gray level run length matrix of one direction, with P(i, j) for the number of
 * runs of gray level i and length j and N for the number of runs. IBSI family TP0I.
 */
public final class GlrlmFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<LevelSizeMatrix>> ALL =
      List.of(
          FeatureDefinition.of("GrayLevelNonUniformity", GlrlmFeatures::grayLevelNonUniformity),
          FeatureDefinition.of(
              "GrayLevelNonUniformityNormalized", GlrlmFeatures::grayLevelNonUniformityNormalized),
          FeatureDefinition.of("GrayLevelVariance", GlrlmFeatures::grayLevelVariance),
          FeatureDefinition.of("HighGrayLevelRunEmphasis", GlrlmFeatures::highGrayLevelRunEmphasis),
          FeatureDefinition.of("LongRunEmphasis", GlrlmFeatures::longRunEmphasis),
          FeatureDefinition.of(
              "LongRunHighGrayLevelEmphasis", GlrlmFeatures::longRunHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "LongRunLowGrayLevelEmphasis", GlrlmFeatures::longRunLowGrayLevelEmphasis),
          FeatureDefinition.of("LowGrayLevelRunEmphasis", GlrlmFeatures::lowGrayLevelRunEmphasis),
          FeatureDefinition.of("RunEntropy", GlrlmFeatures::runEntropy),
          FeatureDefinition.of("RunLengthNonUniformity", GlrlmFeatures::runLengthNonUniformity),
          FeatureDefinition.of(
              "RunLengthNonUniformityNormalized", GlrlmFeatures::runLengthNonUniformityNormalized),
          FeatureDefinition.of("RunPercentage", GlrlmFeatures::runPercentage),
          FeatureDefinition.of("RunVariance", GlrlmFeatures::runVariance),
          FeatureDefinition.of("ShortRunEmphasis", GlrlmFeatures::shortRunEmphasis),
          FeatureDefinition.of(
              "ShortRunHighGrayLevelEmphasis", GlrlmFeatures::shortRunHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "ShortRunLowGrayLevelEmphasis", GlrlmFeatures::shortRunLowGrayLevelEmphasis));

  private GlrlmFeatures() {}

  /**
   * Gray level non-uniformity: sum over i of the squared number of runs of level i, over N. IBSI
   * R5YN.
   */
  static double grayLevelNonUniformity(LevelSizeMatrix m) {
    return m.levelNonUniformity();
  }

  /** Gray level non-uniformity over N once more. IBSI OVBL. */
  static double grayLevelNonUniformityNormalized(LevelSizeMatrix m) {
    return m.levelNonUniformity() / m.total();
  }

  /** Variance of i over all runs. IBSI 8CE5. */
  static double grayLevelVariance(LevelSizeMatrix m) {
    return m.levelVariance();
  }

  /** High gray level run emphasis: sum of P i^2 over N. IBSI G3QZ. */
  static double highGrayLevelRunEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, NONE);
  }

  /** Long run emphasis: sum of P j^2 over N. IBSI W4KF. */
  static double longRunEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, HIGH);
  }

  /** Long run high gray level emphasis: sum of P i^2 j^2 over N. IBSI 3KUM. */
  static double longRunHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, HIGH);
  }

  /** Long run low gray level emphasis: sum of P j^2 / i^2 over N. IBSI IVPO. */
  static double longRunLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, HIGH);
  }

  /** Low gray level run emphasis: sum of P / i^2 over N. IBSI V3SW. */
  static double lowGrayLevelRunEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, NONE);
  }

  /** Run entropy: entropy of P / N in bits. IBSI HJ9O. */
  static double runEntropy(LevelSizeMatrix m) {
    return m.entropy();
  }

  /**
   * Run length non-uniformity: sum over j of the squared number of runs of length j, over N. IBSI
   * W92Y.
   */
  static double runLengthNonUniformity(LevelSizeMatrix m) {
    return m.sizeNonUniformity();
  }

  /** Run length non-uniformity over N once more. IBSI IC23. */
  static double runLengthNonUniformityNormalized(LevelSizeMatrix m) {
    return m.sizeNonUniformity() / m.total();
  }

  /** Run percentage: N over the number of voxels. IBSI 9ZK5. */
  static double runPercentage(LevelSizeMatrix m) {
    return m.total() / m.voxels();
  }

  /** Variance of j over all runs. IBSI SXLW. */
  static double runVariance(LevelSizeMatrix m) {
    return m.sizeVariance();
  }

  /** Short run emphasis: sum of P / j^2 over N. IBSI 22OV. */
  static double shortRunEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, LOW);
  }

  /** Short run high gray level emphasis: sum of P i^2 / j^2 over N. IBSI GD3A. */
  static double shortRunHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, LOW);
  }

  /** Short run low gray level emphasis: sum of P / (i^2 j^2) over N. IBSI HTZT. */
  static double shortRunLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, LOW);
  }
}

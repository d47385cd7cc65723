package org.petra.radiomics.feature.gldm;

import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.HIGH;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.LOW;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.NONE;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The features of the gray level dependence matrix, with P(i, j) for the number of voxels of gray
 * level i and dependence j and N for the number of voxels. IBSI family REK0, where the matrix is
 * the neighbouring grey level dependence matrix.
 */
public final class GldmFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<LevelSizeMatrix>> ALL =
      List.of(
          FeatureDefinition.of("DependenceEntropy", GldmFeatures::dependenceEntropy),
          FeatureDefinition.of("DependenceNonUniformity", GldmFeatures::dependenceNonUniformity),
          FeatureDefinition.of(
              "DependenceNonUniformityNormalized", GldmFeatures::dependenceNonUniformityNormalized),
          FeatureDefinition.of("DependenceVariance", GldmFeatures::dependenceVariance),
          FeatureDefinition.of("GrayLevelNonUniformity", GldmFeatures::grayLevelNonUniformity),
          FeatureDefinition.of("GrayLevelVariance", GldmFeatures::grayLevelVariance),
          FeatureDefinition.of("HighGrayLevelEmphasis", GldmFeatures::highGrayLevelEmphasis),
          FeatureDefinition.of("LargeDependenceEmphasis", GldmFeatures::largeDependenceEmphasis),
          FeatureDefinition.of(
              "LargeDependenceHighGrayLevelEmphasis",
              GldmFeatures::largeDependenceHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "LargeDependenceLowGrayLevelEmphasis",
              GldmFeatures::largeDependenceLowGrayLevelEmphasis),
          FeatureDefinition.of("LowGrayLevelEmphasis", GldmFeatures::lowGrayLevelEmphasis),
          FeatureDefinition.of("SmallDependenceEmphasis", GldmFeatures::smallDependenceEmphasis),
          FeatureDefinition.of(
              "SmallDependenceHighGrayLevelEmphasis",
              GldmFeatures::smallDependenceHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "SmallDependenceLowGrayLevelEmphasis",
              GldmFeatures::smallDependenceLowGrayLevelEmphasis));

  private GldmFeatures() {}

  /** Dependence entropy: entropy of P / N in bits. IBSI FCBV. */
  static double dependenceEntropy(LevelSizeMatrix m) {
    return m.entropy();
  }

  /**
   * Dependence non-uniformity: sum over j of the squared number of voxels of dependence j, over N.
   * IBSI Z87G.
   */
  static double dependenceNonUniformity(LevelSizeMatrix m) {
    return m.sizeNonUniformity();
  }

  /** Dependence non-uniformity over N once more. IBSI OKJI. */
  static double dependenceNonUniformityNormalized(LevelSizeMatrix m) {
    return m.sizeNonUniformity() / m.total();
  }

  /** Variance of j over all voxels. IBSI DNX2. */
  static double dependenceVariance(LevelSizeMatrix m) {
    return m.sizeVariance();
  }

  /**
   * Gray level non-uniformity: sum over i of the squared number of voxels of level i, over N. IBSI
   * FP8K.
   */
  static double grayLevelNonUniformity(LevelSizeMatrix m) {
    return m.levelNonUniformity();
  }

  /** Variance of i over all voxels. IBSI 1PFV. */
  static double grayLevelVariance(LevelSizeMatrix m) {
    return m.levelVariance();
  }

  /** High gray level emphasis: sum of P i^2 over N. IBSI OAE7. */
  static double highGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, NONE);
  }

  /** Large dependence emphasis: sum of P j^2 over N. IBSI IMOQ. */
  static double largeDependenceEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, HIGH);
  }

  /** Large dependence high gray level emphasis: sum of P i^2 j^2 over N. IBSI 9QMG. */
  static double largeDependenceHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, HIGH);
  }

  /** Large dependence low gray level emphasis: sum of P j^2 / i^2 over N. IBSI NBZI. */
  static double largeDependenceLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, HIGH);
  }

  /** Low gray level emphasis: sum of P / i^2 over N. IBSI TL9H. */
  static double lowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, NONE);
  }

  /** Small dependence emphasis: sum of P / j^2 over N. IBSI SODN. */
  static double smallDependenceEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, LOW);
  }

  /** Small dependence high gray level emphasis: sum of P i^2 / j^2 over N. IBSI JA6D. */
  static double smallDependenceHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, LOW);
  }

  /** Small dependence low gray level emphasis: sum of P / (i^2 j^2) over N. IBSI EQ3F. */
  static double smallDependenceLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, LOW);
  }
}

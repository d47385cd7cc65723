package org.petra.radiomics.feature.glszm;

import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.HIGH;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.LOW;
import static org.petra.radiomics.feature.matrix.LevelSizeMatrix.Weight.NONE;

import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * The features of the gray level size zone matrix, with P(i, j) for the number of zones of gray
 * level i and size j and N for the number of zones. IBSI family 9SAK.
 */
public final class GlszmFeatures {

  /** All features, in PyRadiomics' order. */
  public static final List<FeatureDefinition<LevelSizeMatrix>> ALL =
      List.of(
          FeatureDefinition.of("GrayLevelNonUniformity", GlszmFeatures::grayLevelNonUniformity),
          FeatureDefinition.of(
              "GrayLevelNonUniformityNormalized", GlszmFeatures::grayLevelNonUniformityNormalized),
          FeatureDefinition.of("GrayLevelVariance", GlszmFeatures::grayLevelVariance),
          FeatureDefinition.of(
              "HighGrayLevelZoneEmphasis", GlszmFeatures::highGrayLevelZoneEmphasis),
          FeatureDefinition.of("LargeAreaEmphasis", GlszmFeatures::largeAreaEmphasis),
          FeatureDefinition.of(
              "LargeAreaHighGrayLevelEmphasis", GlszmFeatures::largeAreaHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "LargeAreaLowGrayLevelEmphasis", GlszmFeatures::largeAreaLowGrayLevelEmphasis),
          FeatureDefinition.of("LowGrayLevelZoneEmphasis", GlszmFeatures::lowGrayLevelZoneEmphasis),
          FeatureDefinition.of("SizeZoneNonUniformity", GlszmFeatures::sizeZoneNonUniformity),
          FeatureDefinition.of(
              "SizeZoneNonUniformityNormalized", GlszmFeatures::sizeZoneNonUniformityNormalized),
          FeatureDefinition.of("SmallAreaEmphasis", GlszmFeatures::smallAreaEmphasis),
          FeatureDefinition.of(
              "SmallAreaHighGrayLevelEmphasis", GlszmFeatures::smallAreaHighGrayLevelEmphasis),
          FeatureDefinition.of(
              "SmallAreaLowGrayLevelEmphasis", GlszmFeatures::smallAreaLowGrayLevelEmphasis),
          FeatureDefinition.of("ZoneEntropy", GlszmFeatures::zoneEntropy),
          FeatureDefinition.of("ZonePercentage", GlszmFeatures::zonePercentage),
          FeatureDefinition.of("ZoneVariance", GlszmFeatures::zoneVariance));

  private GlszmFeatures() {}

  /**
   * Gray level non-uniformity: sum over i of the squared number of zones of level i, over N. IBSI
   * JNSA.
   */
  static double grayLevelNonUniformity(LevelSizeMatrix m) {
    return m.levelNonUniformity();
  }

  /** Gray level non-uniformity over N once more. IBSI Y1RO. */
  static double grayLevelNonUniformityNormalized(LevelSizeMatrix m) {
    return m.levelNonUniformity() / m.total();
  }

  /** Variance of i over all zones. IBSI BYLV. */
  static double grayLevelVariance(LevelSizeMatrix m) {
    return m.levelVariance();
  }

  /** High gray level zone emphasis: sum of P i^2 over N. IBSI 5GN9. */
  static double highGrayLevelZoneEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, NONE);
  }

  /** Large area emphasis: sum of P j^2 over N. IBSI 48P8. */
  static double largeAreaEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, HIGH);
  }

  /** Large area high gray level emphasis: sum of P i^2 j^2 over N. IBSI J17V. */
  static double largeAreaHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, HIGH);
  }

  /** Large area low gray level emphasis: sum of P j^2 / i^2 over N. IBSI YH51. */
  static double largeAreaLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, HIGH);
  }

  /** Low gray level zone emphasis: sum of P / i^2 over N. IBSI XMSY. */
  static double lowGrayLevelZoneEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, NONE);
  }

  /**
   * Size zone non-uniformity: sum over j of the squared number of zones of size j, over N. IBSI
   * 4JP3.
   */
  static double sizeZoneNonUniformity(LevelSizeMatrix m) {
    return m.sizeNonUniformity();
  }

  /** Size zone non-uniformity over N once more. IBSI VB3A. */
  static double sizeZoneNonUniformityNormalized(LevelSizeMatrix m) {
    return m.sizeNonUniformity() / m.total();
  }

  /** Small area emphasis: sum of P / j^2 over N. IBSI 5QRC. */
  static double smallAreaEmphasis(LevelSizeMatrix m) {
    return m.emphasis(NONE, LOW);
  }

  /** Small area high gray level emphasis: sum of P i^2 / j^2 over N. IBSI HW1V. */
  static double smallAreaHighGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(HIGH, LOW);
  }

  /** Small area low gray level emphasis: sum of P / (i^2 j^2) over N. IBSI 5RAI. */
  static double smallAreaLowGrayLevelEmphasis(LevelSizeMatrix m) {
    return m.emphasis(LOW, LOW);
  }

  /** Zone entropy: entropy of P / N in bits. IBSI GU8N. */
  static double zoneEntropy(LevelSizeMatrix m) {
    return m.entropy();
  }

  /** Zone percentage: N over the number of voxels. IBSI P30P. */
  static double zonePercentage(LevelSizeMatrix m) {
    return m.total() / m.voxels();
  }

  /** Variance of j over all zones. IBSI 3NSA. */
  static double zoneVariance(LevelSizeMatrix m) {
    return m.sizeVariance();
  }
}

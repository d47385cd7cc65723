package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.radiomics.image.Slicing;

/** PyRadiomics' features of small regions, degenerate ones among them. */
class RegionFeaturesConformanceTest {

  /** Sums of up to some thousand terms in another order, with cancellation in odd moments. */
  private static final double RELATIVE = 1e-10;

  /** Odd moments of symmetric distributions are 0 in both but for rounding. */
  private static final double ABSOLUTE = 1e-13;

  /** Which value of which region differs from PyRadiomics on purpose. */
  private static final Set<String> DELIBERATE =
      // No two voxels touch, so there is no matrix: NaN, where PyRadiomics has 1 for one level.
      Set.of("two-apart-flat glcm_MCC");

  static List<FeatureValue> features(ReferenceCase region) {
    List<FeatureValue> values = new ArrayList<>(RegionFeatures.shape(region.mask()));
    values.addAll(
        RegionFeatures.intensity(
            region.image(), region.mask(), region.settings(), EnumSet.allOf(FeatureClass.class)));
    Slicing slicing = region.settings().texture().neighbourhood().slicing();
    if (slicing != Slicing.NONE && region.mask().size().get(slicing.axis()) == 1) {
      values.addAll(RegionFeatures.sliceShape(region.mask(), slicing));
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("org.petra.radiomics.feature.ReferenceCase#all")
  void agreesWithPyradiomics(ReferenceCase region) {
    SoftAssertions softly = new SoftAssertions();
    for (FeatureValue feature : features(region)) {
      double expected = region.features().get(feature.name());
      if (DELIBERATE.contains(region.name() + " " + feature.name())) {
        continue;
      }
      if (Double.isNaN(expected)) {
        softly.assertThat(feature.value()).as(feature.name()).isNaN();
      } else {
        double tolerance = ABSOLUTE + RELATIVE * Math.abs(expected);
        softly
            .assertThat(Math.abs(feature.value() - expected))
            .as("%s is %s, expected %s", feature.name(), feature.value(), expected)
            .isLessThanOrEqualTo(tolerance);
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("org.petra.radiomics.feature.ReferenceCase#all")
  void everyFeatureHasAReferenceValueAndEveryReferenceValueAFeature(ReferenceCase region) {
    Set<String> names =
        features(region).stream().map(FeatureValue::name).collect(Collectors.toSet());

    assertThat(names).isEqualTo(region.features().keySet());
  }

  @ParameterizedTest
  @MethodSource("org.petra.radiomics.feature.ReferenceCase#all")
  void aValueIsNaNJustWhenItsStatusSaysWhy(ReferenceCase region) {
    assertThat(features(region))
        .allSatisfy(
            f ->
                assertThat(Double.isNaN(f.value()))
                    .isEqualTo(f.status() == FeatureStatus.NO_NEIGHBOURS));
  }

  @Test
  void namesAndCountsAreThoseOfTheClasses() {
    assertThat(FeatureClass.values())
        .extracting(c -> c.featureNames().size())
        .containsExactly(14, 9, 18, 24, 16, 16, 14, 5);
    assertThat(features(ReferenceCase.named("ball-smooth")))
        .extracting(FeatureValue::name)
        .isEqualTo(
            EnumSet.complementOf(EnumSet.of(FeatureClass.SHAPE_2D)).stream()
                .flatMap(c -> c.featureNames().stream())
                .toList());
  }
}

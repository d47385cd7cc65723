package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

class RegionFeaturesTest {

  private static final FeatureSettings WIDTH =
      FeatureSettings.of(new Discretization.FixedBinWidth(25));

  private static Set<String> withStatus(String region, FeatureStatus status) {
    return RegionFeaturesConformanceTest.features(ReferenceCase.named(region)).stream()
        .filter(f -> f.status() == status)
        .map(FeatureValue::name)
        .collect(Collectors.toSet());
  }

  private static Geometry row(int voxels) {
    return new Geometry(
        new Size(voxels, 1, 1), new Vector3(1, 1, 1), new Vector3(0, 0, 0), Direction.IDENTITY);
  }

  @Test
  void marksTheConventionsOfAFlatRegion() {
    assertThat(withStatus("flat", FeatureStatus.FLAT_REGION))
        .containsExactlyInAnyOrder(
            "firstorder_Kurtosis",
            "firstorder_Skewness",
            "glcm_Correlation",
            "glcm_Imc1",
            "glcm_Imc2",
            "glcm_MCC",
            "ngtdm_Busyness",
            "ngtdm_Coarseness",
            "ngtdm_Contrast",
            "ngtdm_Strength");
  }

  @Test
  void keepsTheMomentsOfARegionOfOneGrayLevelWhoseIntensitiesDiffer() {
    assertThat(withStatus("one-gray-level", FeatureStatus.FLAT_REGION))
        .contains("glcm_Correlation", "ngtdm_Coarseness")
        .doesNotContain("firstorder_Kurtosis", "firstorder_Skewness");
  }

  @Test
  void marksNothingInARegionWithContrast() {
    assertThat(withStatus("ball-smooth", FeatureStatus.FLAT_REGION)).isEmpty();
    assertThat(withStatus("ball-smooth", FeatureStatus.NO_NEIGHBOURS)).isEmpty();
  }

  @Test
  void saysThatVoxelsApartHaveNoNeighbours() {
    Set<String> expected = new HashSet<>(FeatureClass.GLCM.featureNames());
    expected.addAll(FeatureClass.GLRLM.featureNames());
    expected.add("firstorder_RobustMeanAbsoluteDeviation");

    assertThat(withStatus("two-apart", FeatureStatus.NO_NEIGHBOURS)).isEqualTo(expected);
  }

  @Test
  void computesRunsAlongALineWithGapsThoughNoTwoVoxelsTouch() {
    assertThat(withStatus("line-with-gaps", FeatureStatus.NO_NEIGHBOURS))
        .hasSize(24)
        .allMatch(name -> name.startsWith("glcm_"));
  }

  @Test
  void computesOnlyTheClassesAskedFor() {
    ReferenceCase region = ReferenceCase.named("ball-smooth");

    List<FeatureValue> values =
        RegionFeatures.intensity(
            region.image(),
            region.mask(),
            region.settings(),
            EnumSet.of(FeatureClass.SHAPE, FeatureClass.NGTDM));

    assertThat(values).extracting(FeatureValue::name).isEqualTo(FeatureClass.NGTDM.featureNames());
  }

  @Test
  void leavesShapeWithinOneSliceOfAThickRegionWithoutValue() {
    Mask mask = ReferenceCase.named("ball-smooth").mask();

    assertThat(RegionFeatures.sliceShape(mask, Slicing.ACROSS_Z))
        .hasSize(9)
        .allMatch(f -> Double.isNaN(f.value()) && f.status() == FeatureStatus.NOT_ONE_SLICE);
    assertThat(RegionFeatures.sliceShape(ReferenceCase.named("plane-z").mask(), Slicing.NONE))
        .allMatch(f -> f.status() == FeatureStatus.NOT_ONE_SLICE);
  }

  @Test
  void aLineAcrossTheSlicesHasNoNeighbours() {
    Geometry line = row(5);
    Volume image = Volume.of(line, PixelType.FLOAT64, new double[] {0, 30, 60, 30, 0});
    Mask mask = Mask.of(line, new boolean[] {true, true, true, true, true});
    TextureSettings slices =
        new TextureSettings(
            new Neighbourhood(List.of(1), Slicing.ACROSS_X),
            new Aggregation.WeightedSum(DistanceNorm.EUCLIDEAN),
            true,
            0);

    List<FeatureValue> values =
        RegionFeatures.intensity(
            image,
            mask,
            new FeatureSettings(WIDTH.discretization(), 0, slices),
            EnumSet.of(FeatureClass.GLCM, FeatureClass.GLRLM, FeatureClass.GLSZM));

    assertThat(values)
        .filteredOn(f -> f.status() == FeatureStatus.NO_NEIGHBOURS)
        .hasSize(24 + 16)
        .noneMatch(f -> f.name().startsWith("glszm_"));
  }

  @Test
  void refusesARegionWithoutTwoVoxels() {
    Mask none = Mask.of(row(2), new boolean[2]);
    Mask one = Mask.of(row(2), new boolean[] {true, false});
    Volume image = Volume.of(row(2), PixelType.FLOAT64, new double[2]);

    assertThatThrownBy(() -> RegionFeatures.shape(none))
        .isInstanceOf(RadiomicsException.class)
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(RadiomicsException.Code.EMPTY_MASK);
    assertThatThrownBy(() -> RegionFeatures.intensity(image, one, WIDTH, Set.of(FeatureClass.GLCM)))
        .isInstanceOf(RadiomicsException.class)
        .extracting(e -> ((RadiomicsException) e).code())
        .isEqualTo(RadiomicsException.Code.ROI_TOO_SMALL);
  }
}

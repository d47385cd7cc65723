package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.EngineVersion;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

class FeatureExtractorTest {

  private static final Map<String, Object> ALL_IMAGES =
      Map.of(
          "imageType",
          Map.of("Original", Map.of(), "LoG", Map.of("sigma", List.of(1)), "Wavelet", Map.of()),
          "setting",
          Map.of("binWidth", 0.5));

  private final Geometry grid = TestImages.grid(9, 9, 9, 1);
  private final Volume image = TestImages.noise(grid);
  private final Mask mask = TestImages.cube(grid, 2, 6);

  @Test
  void theVectorHasTheColumnsThatWereAnnounced() {
    FeatureExtractor extractor = FeatureExtractor.of(ExtractionSettings.fromMap(ALL_IMAGES));
    FeatureVector vector = extractor.extract(image, mask);
    assertThat(extractor.featureNames()).hasSize(944);
    assertThat(vector.names()).isEqualTo(extractor.featureNames());
    assertThat(vector.values()).hasSize(944).doesNotContain(Double.NaN);
  }

  @Test
  void anImageTooSmallForAFilterKeepsItsColumns() {
    Geometry thin = TestImages.grid(9, 9, 3, 1);
    FeatureVector vector =
        FeatureExtractor.of(ExtractionSettings.fromMap(ALL_IMAGES))
            .extract(TestImages.noise(thin), TestImages.cube(thin, 0, 2));
    assertThat(vector.features())
        .filteredOn(f -> f.name().startsWith("log"))
        .hasSize(93)
        .allSatisfy(
            f -> {
              assertThat(f.value()).isNaN();
              assertThat(f.status()).isEqualTo(FeatureStatus.IMAGE_TOO_SMALL_FOR_FILTER);
            });
  }

  @Test
  void theResultDoesNotDependOnThePool() {
    FeatureExtractor extractor = FeatureExtractor.of(ExtractionSettings.fromMap(ALL_IMAGES));
    FeatureVector common = extractor.extract(image, mask);
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      FeatureVector alone = one.submit(() -> extractor.extract(image, mask)).join();
      assertThat(alone.features()).isEqualTo(common.features());
    }
  }

  @Test
  void diagnosticsSayWhatWasComputedOn() {
    Map<String, Object> diagnostics =
        FeatureExtractor.of(ExtractionSettings.fromMap(Map.of("setting", Map.of("label", 2))))
            .extract(image, mask)
            .diagnostics();
    assertThat(diagnostics)
        .containsEntry("diagnostics_Versions_Petra", EngineVersion.CURRENT)
        .extractingByKey("diagnostics_Configuration_Settings", MAP)
        .containsEntry("label", 2)
        .containsEntry("padDistance", 5);
    assertThat(diagnostics)
        .containsEntry("diagnostics_Image-original_Size", List.of(9, 9, 9))
        .containsEntry("diagnostics_Mask-original_BoundingBox", List.of(2, 2, 2, 5, 5, 5))
        .containsEntry("diagnostics_Mask-original_VoxelNum", 125)
        .containsEntry("diagnostics_Mask-original_VolumeNum", 1)
        .containsEntry("diagnostics_Mask-original_CenterOfMass", List.of(4.0, 4.0, 4.0))
        .doesNotContainKey("diagnostics_Image-interpolated_Size");
    assertThat(
            FeatureExtractor.of(
                    ExtractionSettings.fromMap(Map.of("setting", Map.of("additionalInfo", false))))
                .extract(image, mask)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void refusesRegionsWithoutFeatures() {
    assertCode(Code.EMPTY_MASK, image, TestImages.mask(grid, i -> false));
    assertCode(Code.ROI_TOO_SMALL, image, TestImages.mask(grid, i -> i == 100));
    // A line has one dimension; PyRadiomics asks for two unless told otherwise.
    assertCode(Code.ROI_TOO_SMALL, image, TestImages.mask(grid, i -> i < 5));
  }

  @Test
  void intensitiesOutsideTheRegionMayBeMissingOnlyWhereNothingReadsThem() {
    double[] intensities = image.toArray();
    intensities[0] = Double.NaN;
    Volume outside = Volume.of(grid, PixelType.FLOAT64, intensities);
    assertThat(
            FeatureExtractor.of(ExtractionSettings.fromMap(Map.of()))
                .extract(outside, mask)
                .features())
        .hasSize(107);
    assertCode(Code.NON_FINITE_INTENSITY, outside, mask);
    double[] withHole = image.toArray();
    for (double hole : new double[] {Double.NEGATIVE_INFINITY, 1e300}) {
      withHole[grid.size().index(4, 4, 4)] = hole;
      assertCode(
          Code.NON_FINITE_INTENSITY, Volume.of(grid, PixelType.FLOAT64, withHole.clone()), mask);
    }
  }

  private static void assertCode(Code code, Volume image, Mask mask) {
    FeatureExtractor extractor = FeatureExtractor.of(ExtractionSettings.fromMap(ALL_IMAGES));
    assertThatThrownBy(() -> extractor.extract(image, mask))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}

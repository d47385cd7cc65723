package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.filter.GradientMagnitude;
import org.petra.radiomics.filter.RangeKeepingFunction;
import org.petra.radiomics.filter.SlicePattern;
import org.petra.radiomics.filter.SpherePattern;
import org.petra.radiomics.filter.Wavelet;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.preprocessing.Interpolator;
import org.petra.radiomics.preprocessing.MaskGrid;
import org.petra.radiomics.preprocessing.Normalization;
import org.petra.radiomics.preprocessing.PreprocessingSettings;
import org.petra.radiomics.preprocessing.Resampling;
import org.petra.radiomics.preprocessing.Resegmentation;
import org.petra.radiomics.preprocessing.RoiRequirements;

class ExtractionSettingsTest {

  @Test
  void anEmptyFileMeansPyRadiomicsDefaults() {
    ExtractionSettings settings = ExtractionSettings.fromMap(Map.of());
    assertThat(settings.preprocessing().resampling()).isNull();
    assertThat(settings.requirements()).isEqualTo(RoiRequirements.DEFAULT);
    assertThat(settings.label()).isEqualTo(1);
    assertThat(settings.imageTypes()).hasSize(1);
    assertThat(FeatureExtractor.of(settings).featureNames()).hasSize(107);
  }

  @Test
  void readsWhatIsSet() {
    ExtractionSettings settings =
        ExtractionSettings.fromMap(
            setting(
                "resampledPixelSpacing", List.of(1, 1.5, 0),
                "padDistance", 7,
                "label", 3,
                "minimumROISize", 40,
                "binWidth", 0.25));
    assertThat(settings.preprocessing().resampling())
        .isEqualTo(new Resampling(new Vector3(1, 1.5, 0), 7));
    assertThat(settings.label()).isEqualTo(3);
    assertThat(settings.requirements()).isEqualTo(new RoiRequirements(2, 40));
    assertThat(settings.imageTypes().getFirst().features().discretization())
        .isEqualTo(new Discretization.FixedBinWidth(0.25));
  }

  @Test
  void readsWhatIsDoneToImageAndRegionBefore() {
    ExtractionSettings settings =
        ExtractionSettings.fromMap(
            setting(
                "normalize",
                true,
                "normalizeScale",
                100,
                "removeOutliers",
                3,
                "interpolator",
                "sitkGaussian",
                "resampledPixelSpacing",
                List.of(2, 2, 0),
                "preCrop",
                true,
                "padDistance",
                8,
                "correctMask",
                true,
                "geometryTolerance",
                0.001,
                "resegmentRange",
                List.of(3, -3),
                "resegmentMode",
                "sigma",
                "resegmentShape",
                true,
                "label_channel",
                2));
    assertThat(settings.preprocessing())
        .isEqualTo(
            new PreprocessingSettings(
                new Normalization(100, OptionalDouble.of(3)),
                new Resampling(new Vector3(2, 2, 0), 8, Interpolator.GAUSSIAN),
                OptionalInt.of(8),
                new MaskGrid(0.001, true),
                new Resegmentation(Resegmentation.Mode.SIGMA, -3, 3, true)));
    assertThat(settings.labelChannel()).isEqualTo(2);
  }

  @Test
  void readsTheSettingsOfFilters() {
    Map<String, Object> types = new LinkedHashMap<>();
    types.put("Wavelet", Map.of("wavelet", "bior2.2", "level", 2, "start_level", 1));
    types.put("Gradient", Map.of("gradientUseSpacing", false));
    types.put("LBP2D", Map.of("lbp2DRadius", 2, "lbp2DSamples", 12, "lbp2DMethod", "ror"));
    types.put("LBP3D", Map.of("lbp3DLevels", 3, "lbp3DIcosphereSubdivision", 0));
    types.put("SquareRoot", null);
    ExtractionSettings settings =
        ExtractionSettings.fromMap(
            Map.of("imageType", types, "setting", Map.of("force2D", true, "force2Ddimension", 1)));
    assertThat(settings.imageTypes())
        .extracting(ImageTypeSettings::filter)
        .containsExactly(
            new Wavelet("bior2.2", 2, 1, OptionalInt.of(1)),
            new GradientMagnitude(false),
            new SlicePattern(2, 12, SlicePattern.Method.ROR, 1),
            new SpherePattern(3, 1, 0),
            RangeKeepingFunction.SQUARE_ROOT);
  }

  @Test
  void namesTheNearestKnownKey() {
    assertThatThrownBy(() -> ExtractionSettings.fromMap(setting("resampledPixelSpacin", List.of())))
        .hasMessageEndingWith("the nearest known one is resampledPixelSpacing.");
    assertThatThrownBy(
            () -> ExtractionSettings.fromMap(Map.of("imageType", Map.of("wavelets", Map.of()))))
        .hasMessageEndingWith("the nearest known one is Wavelet.");
  }

  @Test
  void anImageTypeMayHaveItsOwnBinWidth() {
    Map<String, Object> types = new LinkedHashMap<>();
    types.put("Wavelet", Map.of("binWidth", 10));
    types.put("Original", null);
    ExtractionSettings settings = ExtractionSettings.fromMap(Map.of("imageType", types));
    assertThat(settings.imageTypes())
        .extracting(type -> type.features().discretization())
        .containsExactly(
            new Discretization.FixedBinWidth(10), new Discretization.FixedBinWidth(25));
  }

  @Test
  void readsHowMatricesAreCounted() {
    ExtractionSettings settings =
        ExtractionSettings.fromMap(
            setting(
                "binCount", 32,
                "binWidth", 10,
                "distances", List.of(1, 3),
                "force2D", true,
                "force2Ddimension", 2,
                "gldm_a", 1,
                "symmetricalGLCM", false,
                "voxelArrayShift", -20,
                "weightingNorm", "no_weighting"));
    assertThat(settings.imageTypes().getFirst().features())
        .isEqualTo(
            new FeatureSettings(
                new Discretization.FixedBinCount(32),
                -20,
                new TextureSettings(
                    new Neighbourhood(List.of(1, 3), Slicing.ACROSS_X),
                    new Aggregation.WeightedSum(DistanceNorm.NO_WEIGHTING),
                    false,
                    1)));
    assertThat(settings.slicing()).isEqualTo(Slicing.ACROSS_X);
  }

  @Test
  void shapeWithinOneSliceComesOnlyWhenAskedForAndAfterShape() {
    Map<String, Object> classes = new LinkedHashMap<>();
    classes.put("shape2D", List.of("Perimeter"));
    classes.put("shape", List.of("Sphericity"));
    ExtractionSettings settings = ExtractionSettings.fromMap(Map.of("featureClass", classes));
    assertThat(FeatureExtractor.of(settings).featureNames())
        .containsExactly("original_shape_Sphericity", "original_shape2D_Perimeter");
  }

  @Test
  void takesTheFeaturesAndTheOrderThatAreAskedFor() {
    Map<String, Object> classes = new LinkedHashMap<>();
    classes.put("firstorder", List.of("Mean", "Energy"));
    classes.put("shape", List.of("Sphericity"));
    ExtractionSettings settings = ExtractionSettings.fromMap(Map.of("featureClass", classes));
    assertThat(FeatureExtractor.of(settings).featureNames())
        .containsExactly(
            "original_shape_Sphericity", "original_firstorder_Mean", "original_firstorder_Energy");
  }

  @Test
  void sigmaNamesItsColumnsAsWritten() {
    Map<String, Object> log = Map.of("LoG", Map.of("sigma", List.of(1, 1.0, 2.5)));
    Map<String, Object> mean = new HashMap<>();
    mean.put("firstorder", List.of("Mean"));
    assertThat(
            FeatureExtractor.of(
                    ExtractionSettings.fromMap(Map.of("imageType", log, "featureClass", mean)))
                .featureNames())
        .containsExactly(
            "log-sigma-1-mm-3D_firstorder_Mean",
            "log-sigma-1-0-mm-3D_firstorder_Mean",
            "log-sigma-2-5-mm-3D_firstorder_Mean");
  }

  @Test
  void acceptsSettingsThatAskForWhatItDoesAnyway() {
    Map<String, @Nullable Object> neutral = new HashMap<>();
    neutral.put("normalize", false);
    neutral.put("force2D", false);
    neutral.put("distances", List.of(1));
    neutral.put("resegmentRange", null);
    neutral.put("weightingNorm", null);
    neutral.put("minimumROISize", null);
    assertThat(ExtractionSettings.fromMap(Map.of("setting", neutral)).requirements())
        .isEqualTo(RoiRequirements.DEFAULT);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("voxelSettings", Map.of("voxelSettings", Map.of("kernelRadius", 1))),
        Arguments.of("voxelSetting.radius", Map.of("voxelSetting", Map.of("radius", 1))),
        Arguments.of("setting.binwidth", setting("binwidth", 25)),
        Arguments.of("setting.binWidth", setting("binWidth", 0)),
        Arguments.of("setting.binWidth", setting("binWidth", "25")),
        Arguments.of("setting.binWidth", setting("binWidth", Double.NaN)),
        Arguments.of("setting.label", setting("label", 1.5)),
        Arguments.of(
            "setting.padDistance",
            setting("padDistance", -1, "resampledPixelSpacing", List.of(1, 1, 1))),
        Arguments.of("setting.minimumROIDimensions", setting("minimumROIDimensions", 4)),
        Arguments.of(
            "setting.resampledPixelSpacing", setting("resampledPixelSpacing", List.of(1, 1))),
        Arguments.of(
            "setting.resampledPixelSpacing", setting("resampledPixelSpacing", List.of(1, 1, -1))),
        Arguments.of(
            "setting.interpolator",
            setting("interpolator", "sitkBSpline3", "resampledPixelSpacing", List.of(1, 1, 1))),
        // PyRadiomics' schema wants both above 0 too.
        Arguments.of("setting.minimumROISize", setting("minimumROISize", 0)),
        Arguments.of("setting.removeOutliers", setting("removeOutliers", 0)),
        Arguments.of("setting.normalize", setting("normalize", 1)),
        Arguments.of("setting.normalizeScale", setting("normalizeScale", 0)),
        Arguments.of("setting.resegmentMode", setting("resegmentMode", "percent")),
        Arguments.of("setting.resegmentRange", setting("resegmentRange", List.of())),
        Arguments.of("setting.resegmentRange", setting("resegmentRange", List.of(1, 2, 3))),
        Arguments.of("setting.geometryTolerance", setting("geometryTolerance", 0)),
        Arguments.of("setting.label_channel", setting("label_channel", -1)),
        Arguments.of("setting.additionalInfo", setting("additionalInfo", "no")),
        Arguments.of("setting.preCrop", setting("preCrop", 1)),
        Arguments.of("setting.binCount", setting("binCount", 0)),
        Arguments.of("setting.binCount", setting("binCount", 1001)),
        Arguments.of("setting.distances", setting("distances", List.of())),
        Arguments.of("setting.distances", setting("distances", List.of(1, 0))),
        Arguments.of("setting.distances", setting("distances", List.of(2, 2))),
        Arguments.of("setting.distances", setting("distances", List.of(1.5))),
        Arguments.of("setting.force2D", setting("force2D", 1)),
        Arguments.of("setting.force2Ddimension", setting("force2Ddimension", 3)),
        Arguments.of("setting.gldm_a", setting("gldm_a", -1)),
        Arguments.of("setting.symmetricalGLCM", setting("symmetricalGLCM", "no")),
        Arguments.of("setting.voxelArrayShift", setting("voxelArrayShift", 0.5)),
        Arguments.of("setting.weightingNorm", setting("weightingNorm", "Euclidean")),
        Arguments.of("setting", Map.of("setting", List.of(1))),
        Arguments.of("imageType.Squared", Map.of("imageType", Map.of("Squared", Map.of()))),
        Arguments.of("imageType.LoG.sigma", Map.of("imageType", Map.of("LoG", Map.of()))),
        Arguments.of(
            "imageType.LoG.sigma",
            Map.of("imageType", Map.of("LoG", Map.of("sigma", List.of(-1))))),
        Arguments.of(
            "imageType.Wavelet.wavelet",
            Map.of("imageType", Map.of("Wavelet", Map.of("wavelet", "db99")))),
        Arguments.of(
            "imageType.Original.label",
            Map.of("imageType", Map.of("Original", Map.of("label", 2)))),
        Arguments.of("featureClass.shape3D", Map.of("featureClass", Map.of("shape3D", List.of()))),
        Arguments.of("featureClass.glcm", Map.of("featureClass", Map.of("glcm", List.of("Mean")))),
        Arguments.of("featureClass.glcm", Map.of("featureClass", Map.of("glcm", "Contrast"))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void namesTheKeyThatIsWrongOrNotSupported(String key, Map<String, Object> parameters) {
    assertThatThrownBy(() -> ExtractionSettings.fromMap(parameters))
        .isInstanceOfSatisfying(
            RadiomicsException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_SETTING))
        .hasMessageStartingWith(key + " ");
  }

  @Test
  void namesTheNearestClassAndFeature() {
    assertThatThrownBy(
            () -> ExtractionSettings.fromMap(Map.of("featureClass", Map.of("shape3D", List.of()))))
        .hasMessageContaining("shape2D");
    assertThatThrownBy(
            () ->
                ExtractionSettings.fromMap(
                    Map.of("featureClass", Map.of("glcm", List.of("Contrst")))))
        .hasMessageContaining("Contrst")
        .hasMessageContaining("Contrast");
  }

  private static Map<String, Object> setting(Object... keysAndValues) {
    Map<String, Object> setting = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      setting.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return Map.of("setting", Collections.unmodifiableMap(setting));
  }
}

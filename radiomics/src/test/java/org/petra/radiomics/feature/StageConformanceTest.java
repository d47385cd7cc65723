package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.radiomics.SharedReference;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.MaskedImage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PyRadiomics' features of a real tumour, from the images that come out of its filters. */
class StageConformanceTest {

  /** Sums of 53,000 terms in another order. */
  private static final double RELATIVE = 1e-10;

  @ParameterizedTest
  @CsvSource({
    "ct, resampled, original, 25, 107",
    "ct, log-sigma-1-0-mm-3D, log-sigma-1-0-mm-3D, 25, 93",
    "ct, wavelet-HHL, wavelet-HHL, 25, 93",
    "ct, wavelet-LLH, wavelet-LLH, 25, 93",
    "ct, wavelet-LLL, wavelet-LLL, 25, 93",
    "pet, resampled, original, 0.25, 107"
  })
  void agreesWithPyradiomics(
      String modality, String stage, String imageType, double binWidth, int count)
      throws IOException {
    MaskedImage region = region(modality, stage);
    JsonNode expected = expected("paper/STS_002_" + modality + "_gtv.json");
    FeatureSettings settings = FeatureSettings.of(new Discretization.FixedBinWidth(binWidth));

    List<FeatureValue> values = new ArrayList<>();
    if (imageType.equals("original")) {
      values.addAll(RegionFeatures.shape(region.mask()));
    }
    values.addAll(intensity(region, settings));

    assertThat(values).hasSize(count);
    assertAgreement(values, imageType, expected.get("features"));
  }

  @ParameterizedTest
  @CsvSource({
    "ct, asymmetric-glcm-gldm-a1",
    "ct, bin-count-32",
    "ct, weighting-euclidean-distances-1-2",
    "pet, asymmetric-glcm-gldm-a1",
    "pet, bin-count-32",
    "pet, weighting-euclidean-distances-1-2"
  })
  void agreesWithPyradiomicsUnderOtherSettings(String modality, String profile) throws IOException {
    MaskedImage region = region(modality, "resampled");
    JsonNode expected = expected("settings/STS_002_" + modality + "_" + profile + ".json");
    FeatureSettings settings = ReferenceCase.settings(expected.get("settings"));

    List<FeatureValue> values = intensity(region, settings);

    assertThat(values).hasSize(93);
    assertAgreement(values, "original", expected.get("features"));
  }

  private static MaskedImage region(String modality, String stage) throws IOException {
    Path stages = SharedReference.require("expected/stages");
    Mask mask = ImageFile.readMask(stages.resolve("STS_002_" + modality + "_mask.nrrd"), 1);
    Path image = stages.resolve("STS_002_" + modality + "_" + stage + ".nrrd");
    return new MaskedImage(ImageFile.readVolume(image), mask).crop(BoundingBox.of(mask));
  }

  private static JsonNode expected(String path) {
    return JsonMapper.shared().readTree(SharedReference.require("expected/" + path).toFile());
  }

  private static List<FeatureValue> intensity(MaskedImage region, FeatureSettings settings) {
    return RegionFeatures.intensity(
        region.image(), region.mask(), settings, EnumSet.allOf(FeatureClass.class));
  }

  private static void assertAgreement(
      List<FeatureValue> values, String imageType, JsonNode expected) {
    assertThat(values)
        .allSatisfy(
            f -> {
              double reference = expected.get(imageType + "_" + f.name()).asDouble();
              assertThat(Math.abs(f.value() - reference))
                  .as("%s is %s, expected %s", f.name(), f.value(), reference)
                  .isLessThanOrEqualTo(RELATIVE * Math.abs(reference));
            });
  }
}

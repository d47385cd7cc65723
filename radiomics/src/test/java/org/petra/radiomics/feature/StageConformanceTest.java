package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.MaskedImage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PyRadiomics' features of a real tumour, from the images that come out of its filters. */
class StageConformanceTest {

  private static final Path EXPECTED = Path.of("../../shared/expected");

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
    assumeTrue(Files.isDirectory(EXPECTED), "../shared/expected is absent");
    Path stages = EXPECTED.resolve("stages");
    Mask mask = ImageFile.readMask(stages.resolve("STS_002_" + modality + "_mask.nrrd"), 1);
    MaskedImage region =
        new MaskedImage(
                ImageFile.readVolume(stages.resolve("STS_002_" + modality + "_" + stage + ".nrrd")),
                mask)
            .crop(BoundingBox.of(mask));
    JsonNode expected =
        JsonMapper.shared()
            .readTree(EXPECTED.resolve("paper/STS_002_" + modality + "_gtv.json").toFile())
            .get("features");

    List<FeatureValue> values = new ArrayList<>();
    if (imageType.equals("original")) {
      values.addAll(RegionFeatures.shape(region.mask()));
    }
    values.addAll(
        RegionFeatures.intensity(
            region.image(),
            region.mask(),
            FeatureSettings.of(new Discretization.FixedBinWidth(binWidth)),
            EnumSet.allOf(FeatureClass.class)));

    assertThat(values).hasSize(count);
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

package org.petra.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code petra extract} writes against PyRadiomics 8ed5793, from DICOM to JSON and CSV. */
class CliConformanceTest {

  /** The agreement that the project promises. */
  private static final double RELATIVE = 1e-6;

  /** Below this a difference of two sums of large numbers is rounding. */
  private static final double ABSOLUTE = 1e-9;

  private static final int FEATURES = 944;
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  static Stream<List<String>> sharedVolumes() {
    return Stream.of("STS_002", "STS_003", "STS_010", "STS_012", "STS_015", "STS_018")
        .flatMap(
            study ->
                Stream.of(
                    List.of(study, "ct", "paper/" + study + "_ct_gtv", "float64", "voi"),
                    List.of(study, "pet", "paper/" + study + "_pet_gtv", "float64", "voi"),
                    List.of(study, "pet", "paper/" + study + "_pet_suv40", "float64", "suv40"),
                    List.of(
                        study, "ct", "paper-int16/" + study + "_ct_gtv_int16", "stored", "voi")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void theBundledStudyUnderTheShippedProfileAgrees(String format) throws IOException {
    Path study = EXAMPLES.resolve("STS_002");
    Path expected = study.resolve("expected");
    compare(
        expected.resolve("STS_002_ct_gtv_int16.json"),
        extract(study, "ct", format, "--profile", "pet-ct"),
        "ct_");
    compare(
        expected.resolve("STS_002_pet_suv40.json"),
        extract(study, "pet", format, "--profile", "pet-ct"),
        "pet_");
  }

  @ParameterizedTest
  @MethodSource("sharedVolumes")
  void everySharedVolumeAgrees(List<String> volume) throws IOException {
    assumeTrue(
        Files.isDirectory(SHARED),
        "the reference data ../shared are not here, so nothing is compared");
    String modality = volume.get(1);
    Path actual =
        extract(
            SHARED.resolve("studies").resolve(volume.getFirst()),
            modality,
            "json",
            "--profile",
            "pet-ct",
            "--intensity-type",
            volume.get(3),
            "--region",
            volume.get(4));
    compare(SHARED.resolve("expected/" + volume.get(2) + ".json"), actual, modality + "_");
  }

  private Path extract(Path study, String modality, String format, String... options) {
    Path out = folder.resolve(modality + "." + format);
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "extract",
                    "--image",
                    study.resolve(modality).toString(),
                    "--mask",
                    study.resolve("seg_" + modality + ".dcm").toString(),
                    "--out",
                    out.toString()),
                Stream.of(options))
            .toList();
    Commands.Outcome outcome = Commands.run(arguments.toArray(String[]::new));
    assertThat(outcome.exitStatus()).as(outcome.err()).isZero();
    return out;
  }

  private static void compare(Path expectedFile, Path actualFile, String prefix)
      throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(expectedFile)).get("features");
    JsonNode actual = features(actualFile);
    assertThat(expected.size()).isEqualTo(FEATURES);
    assertThat(actual.size()).isEqualTo(FEATURES);
    for (String name : expected.propertyNames()) {
      // The reference was made with sigma 1.0, the article and the profile say 1.
      JsonNode value = actual.get(prefix + name.replace("log-sigma-1-0-mm", "log-sigma-1-mm"));
      assertThat(value).as(name).isNotNull();
      double reference = expected.get(name).asDouble();
      assertThat(Math.abs(value.asDouble() - reference))
          .as("%s of %s: %s against %s", name, expectedFile, value, reference)
          .isLessThanOrEqualTo(Math.max(ABSOLUTE, RELATIVE * Math.abs(reference)));
    }
  }

  private static JsonNode features(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return JSON.readTree(Files.readString(file)).get("features");
    }
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.getFirst().split(",");
    String[] values = lines.get(1).split(",");
    var object = JSON.createObjectNode();
    for (int i = 0; i < names.length; i++) {
      object.put(names[i], Double.parseDouble(values[i]));
    }
    return object;
  }
}

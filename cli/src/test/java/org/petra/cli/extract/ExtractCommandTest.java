package org.petra.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

  private static final Path STUDY = Path.of("..", "examples", "STS_002");
  private static final String CT = STUDY.resolve("ct").toString();

  @TempDir Path folder;

  @Test
  void aParameterFileGivesItsFeaturesWithoutPrefix() throws IOException {
    Path params =
        Files.writeString(
            folder.resolve("params.yaml"),
            "setting: {binWidth: 25}\nimageType: {Original: {}}\nfeatureClass: {firstorder: [Mean, Maximum]}\n");
    Path out = folder.resolve("out.json");
    Commands.Outcome outcome = extract("--params", params.toString(), "--out", out.toString());
    assertThat(outcome.exitStatus()).as(outcome.err()).isZero();
    JsonNode written = new JsonMapper().readTree(Files.readString(out));
    assertThat(written.get("features").propertyNames())
        .containsExactly("original_firstorder_Mean", "original_firstorder_Maximum");
    assertThat(written.at("/status/original_firstorder_Mean").asString()).isEqualTo("OK");
    assertThat(written.get("diagnostics").isEmpty()).isFalse();
  }

  @Test
  void anRtstructIsTakenByTheNameOfItsRoi() {
    Path out = folder.resolve("out.csv");
    Commands.Outcome outcome =
        Commands.run(
            "extract",
            "--image",
            CT,
            "--mask",
            STUDY.resolve("rtstruct_ct.dcm").toString(),
            "--roi",
            "GTV_Mass_CT",
            "--out",
            out.toString());
    assertThat(outcome.exitStatus()).as(outcome.err()).isZero();
    assertThat(out).content().startsWith("ct_original_shape_");
  }

  @Test
  void errorsNameTheCodeAndWhatToDo() {
    assertThat(extract("--roi", "Liver").err()).contains("MISSING_VOI", "Liver");
    assertThat(extract("--label", "9").err()).contains("MISSING_VOI", "There is no region 9");
    assertThat(extract("--profile", "none").err()).contains("There is no profile none", "pet-ct");
    assertThat(extract("--out", "features.txt").err()).contains("must end in .json or .csv");
  }

  @Test
  void labelAndRoiExcludeEachOtherAndSoDoTheSettings() {
    assertThat(extract("--roi", "a", "--label", "1").exitStatus()).isEqualTo(2);
    assertThat(extract("--params", "a", "--profile", "b").exitStatus()).isEqualTo(2);
  }

  @Test
  void aMissingImageIsNamed() {
    Commands.Outcome outcome = Commands.run("extract", "--image", "nowhere", "--mask", CT);
    assertThat(outcome.exitStatus()).isEqualTo(1);
    assertThat(outcome.err()).contains("There is no nowhere.");
  }

  private static Commands.Outcome extract(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("extract", "--image", CT, "--mask", STUDY.resolve("seg_ct.dcm").toString()));
    arguments.addAll(List.of(options));
    return Commands.run(arguments.toArray(String[]::new));
  }
}

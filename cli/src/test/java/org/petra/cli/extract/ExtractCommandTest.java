package org.petra.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  void theProfilesPatternChoosesTheRegionWhereNoNameIsGiven() throws IOException {
    String text =
        "name: test\nimageType: {Original: {}}\nfeatureClass: {firstorder: [Mean]}\nmodality: {ct: {}, pet: {}}\n";
    Path fits = Files.writeString(folder.resolve("fits.yaml"), text + "voi: '.*GTV.*'\n");
    Path other = Files.writeString(folder.resolve("other.yaml"), text + "voi: liver\n");
    String[] rtstruct = {
      "extract", "--image", CT, "--mask", STUDY + "/rtstruct_ct.dcm", "--profile"
    };
    assertThat(Commands.run(with(rtstruct, fits.toString())).exitStatus()).isZero();
    assertThat(Commands.run(with(rtstruct, other.toString())).err())
        .contains("MISSING_VOI", "\"liver\"");
  }

  @Test
  void anotherSuvIsAskedForByName() throws IOException {
    Path params =
        Files.writeString(
            folder.resolve("params.yaml"),
            "imageType: {Original: {}}\nfeatureClass: {firstorder: [Mean]}\nsetting: {binWidth: 0.25}\n");
    // A man of 99 kg and 1.74 m: 9270 / (6680 + 216 * 99 / 1.74^2).
    double leanShare = 0.674524;
    assertThat(mean(params, "leanBodyMass") / mean(params, "bodyWeight"))
        .isCloseTo(leanShare, within(1e-6));
    assertThat(Commands.run(pet("--suv", "lbm")).exitStatus()).isEqualTo(2);
  }

  private double mean(Path params, String suv) throws IOException {
    Path out = folder.resolve(suv + ".json");
    Commands.Outcome outcome =
        Commands.run(pet("--params", params.toString(), "--suv", suv, "--out", out.toString()));
    assertThat(outcome.exitStatus()).as(outcome.err()).isZero();
    return new JsonMapper()
        .readTree(Files.readString(out))
        .at("/features/original_firstorder_Mean")
        .asDouble();
  }

  private static String[] pet(String... options) {
    String[] pet = {"extract", "--image", STUDY + "/pet", "--mask", STUDY + "/seg_pet.dcm"};
    return Stream.concat(Stream.of(pet), Stream.of(options)).toArray(String[]::new);
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
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

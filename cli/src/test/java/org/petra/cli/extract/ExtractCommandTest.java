package org.petra.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

  /** The share that a test works out by hand is given to six digits. */
  private static final double SIX_DIGITS = 1e-6;

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
    assertThat(extract("--out", "features.txt").err())
        .contains("must end in .json, .csv or .parquet");
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
        .isCloseTo(leanShare, within(SIX_DIGITS));
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

  @Test
  void oneCaseIsWrittenAsParquetToo() throws IOException {
    Path params =
        Files.writeString(
            folder.resolve("params.yaml"), "featureClass: {firstorder: [Mean, Maximum]}\n");
    Path out = folder.resolve("out.parquet");
    Path csv = folder.resolve("out.csv");
    assertThat(extract("--params", params.toString(), "--out", out.toString()).exitStatus())
        .isZero();
    assertThat(extract("--params", params.toString(), "--out", csv.toString()).exitStatus())
        .isZero();
    String[] values = Files.readString(csv).lines().toList().getLast().split(",");
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(out));
        RowReader rows = file.rowReader()) {
      rows.next();
      assertThat(file.getFileSchema().getColumnCount()).isEqualTo(2);
      assertThat(rows.getDouble("original_firstorder_Mean"))
          .isEqualTo(Double.parseDouble(values[0]));
    }
  }

  @Test
  void anMrSeriesIsReadUnderAParameterFile() throws IOException {
    Path series = Files.createDirectory(folder.resolve("mr"));
    try (Stream<Path> slices = Files.list(STUDY.resolve("ct"))) {
      for (Path slice : slices.toList()) {
        String bytes = Files.readString(slice, StandardCharsets.ISO_8859_1);
        String changed = bytes.replaceFirst("(?s)(\\x08\\x00\\x60\\x00.{4})CT", "$1MR");
        Files.writeString(
            series.resolve(slice.getFileName()), changed, StandardCharsets.ISO_8859_1);
      }
    }
    Path params =
        Files.writeString(folder.resolve("p.yaml"), "featureClass: {firstorder: [Mean]}\n");
    String[] arguments = {
      "extract", "--image", series.toString(), "--mask", STUDY.resolve("seg_ct.dcm").toString()
    };
    assertThat(Commands.run(arguments).err()).contains("--modality");
    String[] withParams = Arrays.copyOf(arguments, 7);
    withParams[5] = "--params";
    withParams[6] = params.toString();
    assertThat(Commands.run(withParams).exitStatus()).isZero();
  }

  @Test
  void wrongFilesAreNamedWithWhatToGiveInstead() throws IOException {
    Path text = Files.writeString(folder.resolve("mask.txt"), "no mask");
    Path bytes = Files.write(folder.resolve("p.yaml"), new byte[] {(byte) 0xff, 1});
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a");
    String slice = STUDY.resolve("seg_ct.dcm").toString();
    assertThat(Commands.run("extract", "--image", slice, "--mask", slice).err()).contains("folder");
    assertThat(Commands.run("extract", "--image", CT, "--mask", text.toString()).err())
        .contains("mask.txt", "SEG or RTSTRUCT");
    assertThat(Commands.run("extract", "--image", CT, "--mask", folder.toString()).err())
        .contains("is a folder");
    assertThat(extract("--params", bytes.toString()).err()).contains("p.yaml is no text");
    assertThat(extract("--params", list.toString()).err()).contains("must hold sections");
    assertThat(extract("--jobs", "2").err()).contains("--batch");
    assertThat(extract("--out", folder.resolve("a").resolve("b.csv").toString()).err())
        .contains("There is no folder");
  }

  private static Commands.Outcome extract(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("extract", "--image", CT, "--mask", STUDY.resolve("seg_ct.dcm").toString()));
    arguments.addAll(List.of(options));
    return Commands.run(arguments.toArray(String[]::new));
  }
}

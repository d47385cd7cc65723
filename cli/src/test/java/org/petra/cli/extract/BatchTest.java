package org.petra.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

  @TempDir Path folder;

  @BeforeEach
  void cases() throws IOException {
    image("image.nrrd", "\1\2\3\4\5\6\7\b");
    image("mask.nrrd", "\1\1\1\2\1\1\2\2");
    Files.writeString(
        folder.resolve("params.yaml"), "featureClass: {firstorder: [Mean, Maximum]}\n");
    Files.writeString(
        folder.resolve("cases.csv"),
        "ID,Image,Mask,Label\r\n"
            + "\"a, first\",image.nrrd,mask.nrrd,1\r\n"
            + "b,image.nrrd,mask.nrrd,9\r\n"
            + "c,nowhere.nrrd,mask.nrrd,\r\n"
            + "d,image.nrrd,mask.nrrd,2\r\n");
  }

  @Test
  void aFailedCaseStopsNoOtherAndTheExitStatusSaysSo() throws IOException {
    Path out = folder.resolve("out.csv");
    Commands.Outcome outcome = batch("cases.csv", out);
    assertThat(outcome.exitStatus()).as(outcome.err()).isEqualTo(3);
    List<List<String>> rows = CsvRows.of(Files.readString(out));
    assertThat(rows.getFirst())
        .containsExactly(
            "ID",
            "Image",
            "Mask",
            "Label",
            "extraction_status",
            "extraction_detail",
            "original_firstorder_Mean",
            "original_firstorder_Maximum");
    assertThat(rows.get(1)).startsWith("a, first").endsWith("OK", "", "3.4", "6.0");
    assertThat(rows.get(2)).contains("b", "EMPTY_MASK").endsWith("", "");
    assertThat(rows.get(3))
        .contains("c", "FAILED")
        .anyMatch(cell -> cell.startsWith("There is no"));
    assertThat(rows.get(4)).startsWith("d").endsWith("8.0");
  }

  @Test
  void jsonHasAnErrorInPlaceOfFeatures() throws IOException {
    Path out = folder.resolve("out.json");
    batch("cases.csv", out);
    JsonNode cases = new JsonMapper().readTree(Files.readString(out));
    assertThat(cases.at("/0/features/original_firstorder_Mean").asDouble()).isEqualTo(3.4);
    assertThat(cases.at("/0/case/ID").asString()).isEqualTo("a, first");
    assertThat(cases.at("/1/error/code").asString()).isEqualTo("EMPTY_MASK");
    assertThat(cases.get(1).has("features")).isFalse();
  }

  @Test
  void parquetIsReadByAnotherLibrary() throws IOException {
    Path out = folder.resolve("out.parquet");
    batch("cases.csv", out);
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(out));
        var rows = file.rowReader()) {
      rows.next();
      assertThat(rows.getString("ID")).isEqualTo("a, first");
      assertThat(rows.getDouble("original_firstorder_Maximum")).isEqualTo(6);
      rows.next();
      assertThat(rows.getString("extraction_status")).isEqualTo("EMPTY_MASK");
      assertThat(rows.isNull("original_firstorder_Maximum")).isTrue();
    }
  }

  @Test
  void onlyGoodCasesGiveStatusZero() throws IOException {
    Files.writeString(folder.resolve("good.csv"), "Image,Mask\nimage.nrrd,mask.nrrd\n");
    assertThat(batch("good.csv", folder.resolve("out.csv")).exitStatus()).isZero();
  }

  @Test
  void whatIsWrongForEveryCaseFailsAtOnce() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "Picture,Mask\na,b\n");
    Files.writeString(folder.resolve("label.csv"), "Image,Mask,Label\na,b,one\n");
    Path out = folder.resolve("out.csv");
    assertThat(batch("other.csv", out).err()).contains("among them Image and Mask");
    assertThat(batch("label.csv", out).err()).contains("Row 1", "label one");
    assertThat(batch("cases.csv", folder.resolve("out.txt")).err()).contains(".parquet");
    Files.writeString(folder.resolve("params.yaml"), "setting: {binWdith: 3}\n");
    assertThat(batch("cases.csv", out).err()).contains("INVALID_SETTING", "binWidth");
    assertThat(out).doesNotExist();
  }

  @Test
  void aRunThatIsKilledLosesNoFinishedCase() throws IOException {
    Path out = folder.resolve("out.csv");
    batch("cases.csv", out);
    String whole = Files.readString(out);
    assertThat(folder.resolve("out.csv.partial")).doesNotExist();
    Files.delete(out);
    // What a run leaves that is killed while it writes the line of its second case.
    Files.writeString(folder.resolve("out.csv.partial"), journal());

    assertThat(batch("cases.csv", out).err()).contains("--resume");
    assertThat(out).doesNotExist();
    assertThat(batch("cases.csv", out, "--resume").exitStatus()).isEqualTo(3);
    assertThat(Files.readString(out)).isEqualTo(whole.replace("3.4", "77.5"));
    assertThat(folder.resolve("out.csv.partial")).doesNotExist();
  }

  @Test
  void aRunIsOnlyResumedWithItsOwnSettingsAndCases() throws IOException {
    Path out = folder.resolve("out.csv");
    Files.writeString(folder.resolve("out.csv.partial"), journal());
    Files.writeString(folder.resolve("more.csv"), "ID,Image,Mask,Label\nz,i,m,1\n");
    assertThat(batch("more.csv", out, "--resume").err()).contains("another list of cases");
    Files.writeString(folder.resolve("params.yaml"), "featureClass: {firstorder: [Mean]}\n");
    assertThat(batch("cases.csv", out, "--resume").err()).contains("other settings");
  }

  @Test
  void aResultThatCannotBeWrittenFailsBeforeAnyCase() {
    Commands.Outcome outcome = batch("cases.csv", folder.resolve("nowhere").resolve("out.csv"));
    assertThat(outcome.exitStatus()).isEqualTo(1);
    assertThat(outcome.err()).contains("There is no folder").contains("nowhere");
  }

  /** A journal whose first case has a value that no extraction gives. */
  private String journal() throws IOException {
    CaseExtraction extraction =
        new CaseExtraction(
            Optional.of(folder.resolve("params.yaml")),
            "pet-ct",
            Optional.empty(),
            new SettingsSource.Overrides(Optional.empty(), Optional.empty(), Optional.empty()));
    return new JsonMapper().writeValueAsString(Map.of("request", extraction.request()))
        + """

        {"row":0,"case":{"ID":"a, first","Image":"image.nrrd","Mask":"mask.nrrd","Label":"1"},\
        "features":{"original_firstorder_Mean":77.5,"original_firstorder_Maximum":6.0},\
        "status":{"original_firstorder_Mean":"OK","original_firstorder_Maximum":"OK"},"diagnostics":{}}
        {"row":1,"case":{"ID":"b\
        """;
  }

  @Test
  void aBatchExcludesOneImage() {
    Commands.Outcome both =
        Commands.run("extract", "--batch", "a.csv", "--image", "b", "--mask", "c");
    assertThat(both.exitStatus()).isEqualTo(2);
    assertThat(Commands.run("extract").exitStatus()).isEqualTo(2);
  }

  private Commands.Outcome batch(String cases, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("extract", "--batch", folder.resolve(cases).toString()));
    arguments.addAll(List.of("--params", folder.resolve("params.yaml").toString()));
    arguments.addAll(List.of("--jobs", "2", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments.toArray(String[]::new));
  }

  private void image(String name, String voxels) throws IOException {
    String header =
        "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 2 2\nspacings: 1 1 1\nencoding: raw\n\n";
    Files.write(folder.resolve(name), (header + voxels).getBytes(StandardCharsets.ISO_8859_1));
  }
}

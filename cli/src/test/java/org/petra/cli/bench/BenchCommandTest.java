package org.petra.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.cli.Commands;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {

  @TempDir Path folder;

  private Path image = Path.of("");
  private Path mask = Path.of("");

  @BeforeEach
  void aCase() throws IOException {
    image = image("image.nrrd", "\1\2\3\4\5\6\7\b");
    mask = image("mask.nrrd", "\1\1\1\2\1\1\2\2");
    Files.writeString(folder.resolve("params.yaml"), "setting: {binWidth: 1}\n");
  }

  @Test
  void measuresAnyCaseAndWritesWhatItMeasured() throws IOException {
    Path json = folder.resolve("bench.json");
    Commands.Outcome outcome = bench("--json", json.toString(), "--threads", "1,2");
    assertThat(outcome.exitStatus()).as(outcome.err()).isZero();
    JsonNode measured = new JsonMapper().readTree(Files.readString(json)).at("/cases/0");
    assertThat(measured.get("name").asString()).isEqualTo("image.nrrd");
    assertThat(measured.get("roiVoxels").asInt()).isEqualTo(5);
    assertThat(measured.get("totalMillis").asDouble()).isPositive();
    assertThat(measured.get("threadMillis").propertyNames()).containsExactly("1", "2");
    assertThat(measured.get("stageMillis").propertyNames())
        .containsExactly(
            "prepare", "filter", "shape", "firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm");
  }

  @Test
  void aPeerThatIsNotThereIsNamed() {
    assertThat(bench("--peer", "true").err()).contains("neither PyRadiomics nor flash-radiomics");
    assertThat(bench("--peer", "/no/python").err()).contains("/no/python");
  }

  @Test
  void theTableHasRatiosOfPeers() {
    Measurement measurement =
        new Measurement(
            "a", 1000, 9, Map.of("glcm", 7.0), 20, 3 << 20, Map.of("PyRadiomics", 640.0), Map.of());
    assertThat(BenchTable.lines(List.of(measurement)))
        .containsExactly(
            "| case | ROI voxels | features | glcm ms | total ms | voxels/s | peak heap MB | PyRadiomics ms | ratio |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
            "| a | 1000 | 9 | 7 | 20 | 50000 | 3 | 640 | 32.0 |");
  }

  @Test
  void theTableSaysWhatASecondThreadGives() {
    Map<Integer, Double> threads = new LinkedHashMap<>();
    threads.put(1, 34.0);
    threads.put(2, 20.0);
    Measurement measurement =
        new Measurement("a", 1000, 9, Map.of(), 20, 3 << 20, Map.of(), threads);
    assertThat(BenchTable.lines(List.of(measurement)))
        .containsExactly(
            "| case | ROI voxels | features | total ms | voxels/s | peak heap MB | 1 thread ms | 2 threads ms | first / last |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
            "| a | 1000 | 9 | 20 | 50000 | 3 | 34 | 20 | 1.70 |");
  }

  @Test
  void aPeerReadsTheSameImageAndRegion() throws IOException {
    Volume volume = ImageFile.readVolume(image);
    Mask region = ImageFile.readMask(mask, 1);
    NrrdCopy.write(volume, folder.resolve("copy.nrrd"));
    NrrdCopy.write(region, folder.resolve("region.nrrd"));
    Volume copy = ImageFile.readVolume(folder.resolve("copy.nrrd"));
    assertThat(copy.toArray()).isEqualTo(volume.toArray());
    assertThat(copy.geometry()).isEqualTo(volume.geometry());
    assertThat(ImageFile.readMask(folder.resolve("region.nrrd"), 1).toArray())
        .isEqualTo(region.toArray());
  }

  private Commands.Outcome bench(String... options) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "bench",
                "--image",
                image.toString(),
                "--mask",
                mask.toString(),
                "--params",
                folder.resolve("params.yaml").toString(),
                "--repeats",
                "1"));
    arguments.addAll(List.of(options));
    return Commands.run(arguments.toArray(String[]::new));
  }

  private Path image(String name, String voxels) throws IOException {
    String header =
        "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 2 2\nspacings: 1 2 3\nencoding: raw\n\n";
    return Files.write(
        folder.resolve(name), (header + voxels).getBytes(StandardCharsets.ISO_8859_1));
  }
}

package org.petra.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.ingest.Client.Answer;
import tools.jackson.databind.JsonNode;

/** The real study that comes with the project, from its files to the request for its extraction. */
class BundledStudyIT extends IngestIT {

  private static final Path STUDY = Path.of("../examples/STS_002");
  private static final int SLICES = 48;

  @Test
  void becomesACaseOfOneCtAndOnePet() throws Exception {
    assumeTrue(Files.isDirectory(STUDY), "examples/STS_002 is not there");
    List<byte[]> files = files();
    Answer answer = Stow.post(client().cohort("bundled"), files);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Stow.stored(answer)).hasSize(files.size());
    String url = answer.json().at("/00081190/Value/0").asString();
    String study = url.substring(url.lastIndexOf('/') + 1);

    JsonNode found = client().get("/dicom-web/studies?StudyInstanceUID=" + study).json().get(0);
    assertThat(found.at("/00080061/Value").toString())
        .isEqualTo("[\"CT\",\"PT\",\"RTSTRUCT\",\"SEG\"]");
    assertThat(found.at("/00201208/Value/0").asInt()).isEqualTo(files.size());

    UUID id = UUID.fromString(Stow.caseOf(client(), study).at("/caseId").asString());
    assertThat(client().post("/api/v1/cases/" + id + "/complete").status()).isEqualTo(202);
    await(() -> !features.accepted(id).isEmpty());
    assertThat(features.accepted(id).getFirst().profile()).isEqualTo("pet-ct");
    JsonNode images = client().get("/internal/v1/cases/" + id + "/manifest").json().at("/images");
    assertThat(images.size()).isEqualTo(2);
    for (JsonNode image : images) {
      assertThat(image.at("/instanceDigests").size()).isEqualTo(SLICES);
      assertThat(image.at("/regionDigests").size()).isEqualTo(2);
    }
    assertThat(client().get("/dicom-web/studies/" + study + "/metadata").json().size())
        .isEqualTo(files.size());
  }

  private static List<byte[]> files() throws IOException {
    try (Stream<Path> paths = Files.walk(STUDY)) {
      return paths
          .filter(path -> path.toString().endsWith(".dcm"))
          .sorted()
          .map(BundledStudyIT::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.petra.ingest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import tools.jackson.databind.JsonNode;

/** Every odd file of the reference set, retrieved in every way that there is. */
class RetrieveQuirksConformanceTest extends IngestIT {

  private static final Path QUIRKS = Path.of("../../shared/dicom-quirks");
  private static final List<Integer> GIVEN_OR_NAMED = List.of(200, 404, 406);

  /**
   * Of the images: those in lossy JPEG of 12 bits, and what says that it has pixels and has none.
   */
  private static final List<String> NOT_CONVERTED =
      List.of("JPEG-lossy.dcm", "JPGExtended.dcm", "JPEG2000-embedded-sequence-delimiter.dcm");

  private static Map<String, byte[]> files() throws IOException {
    assumeTrue(Files.isDirectory(QUIRKS), "skipped: ../shared/dicom-quirks is absent");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(QUIRKS)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".dcm")).toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void isGivenInEveryWayOrNamedWhyNot() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      jdbc.sql("TRUNCATE ingest.study CASCADE").update();
      Answer posted = Stow.post(client(), List.of(file.getValue()));
      for (JsonNode stored : posted.json().at("/00081199/Value")) {
        String url = stored.at("/00081190/Value/0").asString();
        retrieve(file.getKey(), url.substring(url.indexOf("/dicom-web")));
      }
    }
  }

  private void retrieve(String name, String path) {
    Answer plain = client().header("Accept", "application/dicom").get(path);
    assertThat(plain.status()).as(name).isEqualTo(NOT_CONVERTED.contains(name) ? 406 : 200);
    if (plain.status() == 200) {
      DicomObject object = DicomObject.read(new ByteArrayInputStream(plain.bytes()));
      assertThat(object.transferSyntaxUid())
          .as(name)
          .isEqualTo(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }
    Answer metadata = client().get(path + "/metadata");
    assertThat(metadata.status()).as(name).isEqualTo(200);
    assertThat(metadata.json().get(0).has("00080018")).as(name).isTrue();
    for (String more : List.of("/frames/1", "/rendered", "/frames/1/rendered")) {
      assertThat(client().get(path + more).status()).as(name + more).isIn(GIVEN_OR_NAMED);
    }
    JsonNode bulk = metadata.json().get(0).at("/7FE00010/BulkDataURI");
    if (!bulk.isMissingNode()) {
      String uri = bulk.asString();
      assertThat(client().get(uri.substring(uri.indexOf("/dicom-web"))).status())
          .as(name)
          .isIn(GIVEN_OR_NAMED);
    }
  }
}

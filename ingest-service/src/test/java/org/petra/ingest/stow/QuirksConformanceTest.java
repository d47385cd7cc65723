package org.petra.ingest.stow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObject;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Odd, truncated, compressed and big-endian files of pydicom, posted alone and together. */
class QuirksConformanceTest extends IngestIT {

  private static final Path QUIRKS = Path.of("../../shared/dicom-quirks");
  private static final int PREAMBLE = 128;

  /** Shares its UID with a file that is whole. */
  private static final String TRUNCATED = "MR_truncated.dcm";

  @Test
  void answersForEveryPartAndGivesBackWhatItStored() throws IOException {
    emptyArchive();
    List<byte[]> files = List.copyOf(files().values());
    Answer answer = Stow.post(client(), files);
    assertThat(answer.status()).isEqualTo(202);
    List<String> stored = Stow.stored(answer);
    int answered = stored.size() + Stow.failed(answer).size() + Stow.otherReasons(answer).size();
    assertThat(answered).isEqualTo(files.size());
    assertThat(Set.copyOf(Stow.reasons(answer))).contains(0x0111, 0xA900);
    // Two of the files are the same bytes under one UID: both are stored, as one.
    assertThat(Set.copyOf(stored)).isEqualTo(complete());
    Map<String, byte[]> sent = new HashMap<>();
    files.forEach(file -> sent.putIfAbsent(uid(file), file));
    givesBack(answer, sent);
  }

  @Test
  void answersForEachAloneOnAnEmptyArchive() throws IOException {
    Map<String, byte[]> files = files();
    Set<String> storable = complete();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      emptyArchive();
      Answer answer = Stow.post(client(), List.of(file.getValue()));
      String uid = uid(file.getValue());
      boolean whole = storable.contains(uid) && !file.getKey().equals(TRUNCATED);
      assertThat(answer.status()).as(file.getKey()).isEqualTo(whole ? 200 : 409);
      int answered =
          Stow.stored(answer).size()
              + Stow.failed(answer).size()
              + Stow.otherReasons(answer).size();
      assertThat(answered).as(file.getKey()).isEqualTo(1);
      if (!whole) {
        List<Integer> reasons = new ArrayList<>(Stow.reasons(answer));
        reasons.addAll(Stow.otherReasons(answer));
        assertThat(reasons).as(file.getKey()).isSubsetOf(0xA900, 0xC000, 0x0122);
      }
      givesBack(answer, Map.of(uid, file.getValue()));
    }
  }

  /** Files by name. */
  private static Map<String, byte[]> files() throws IOException {
    assumeTrue(Files.isDirectory(QUIRKS), "../shared/dicom-quirks is not there");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(QUIRKS)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".dcm")).toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private void emptyArchive() {
    jdbc.sql("TRUNCATE ingest.study CASCADE").update();
  }

  /** What is stored comes back as it was sent, but for the preamble and a start that was absent. */
  private void givesBack(Answer answer, Map<String, byte[]> sent) {
    for (var item : answer.json().at("/00081199/Value")) {
      String url = item.at("/00081190/Value/0").asString();
      Answer given =
          client()
              .header("Accept", "application/dicom; transfer-syntax=*")
              .get(url.substring(url.indexOf("/dicom-web")));
      assertThat(given.status()).isEqualTo(200);
      byte[] file = sent.get(item.at("/00081155/Value/0").asString());
      if (isPart10(file)) {
        assertThat(given.bytes()).isEqualTo(withoutPreamble(file));
      } else {
        int start = given.bytes().length - file.length;
        assertThat(isPart10(given.bytes())).isTrue();
        assertThat(Arrays.copyOfRange(given.bytes(), start, given.bytes().length)).isEqualTo(file);
        assertThat(uid(given.bytes())).isEqualTo(uid(file));
      }
    }
  }

  /** The SOP Instance UIDs of the files that have all UIDs which an instance needs. */
  private static Set<String> complete() throws IOException {
    Set<String> uids = new TreeSet<>();
    JsonNode expected =
        new JsonMapper().readTree(Files.readAllBytes(QUIRKS.resolve("expected.json")));
    for (JsonNode file : expected) {
      boolean whole =
          Stream.of("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID")
              .noneMatch(key -> file.path(key).isNull() || file.path(key).isMissingNode());
      if (whole) {
        uids.add(file.at("/SOPInstanceUID").asString());
      }
    }
    return uids;
  }

  private static boolean isPart10(byte[] file) {
    return new String(file, PREAMBLE, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("DICM");
  }

  private static byte[] withoutPreamble(byte[] file) {
    byte[] copy = file.clone();
    if (isPart10(copy)) {
      Arrays.fill(copy, 0, PREAMBLE, (byte) 0);
    }
    return copy;
  }

  private static String uid(byte[] file) {
    try {
      return String.valueOf(
          DicomObject.readHeader(new ByteArrayInputStream(file)).sopInstanceUid());
    } catch (RuntimeException e) {
      return "unreadable";
    }
  }
}

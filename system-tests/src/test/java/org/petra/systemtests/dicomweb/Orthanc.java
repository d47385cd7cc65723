package org.petra.systemtests.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.petra.systemtests.stack.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An Orthanc of its own over an empty folder, with its DICOMweb plugin, on loopback. */
final class Orthanc implements AutoCloseable {

  static final String TITLE = "ORTHANC";

  private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/sbin/Orthanc"), Path.of("/usr/bin/Orthanc"));
  private static final JsonMapper JSON = new JsonMapper();
  private static final int STOP_SECONDS = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private Orthanc(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether Orthanc and its plugin are installed. */
  static boolean isInstalled() {
    return Files.exists(PLUGIN) && PROGRAMS.stream().anyMatch(Files::exists);
  }

  /** Skips the test where it is not installed. */
  static void require() {
    assumeTrue(
        isInstalled(), "skipped: orthanc and orthanc-dicomweb (Debian packages) are not installed");
  }

  /**
   * Starts it.
   *
   * @param modalities other application entities, by name: AE title, host, port
   * @param servers other DICOMweb servers, by name
   */
  static Orthanc start(
      Path folder, int port, int dicomPort, Map<String, Object> modalities, Object servers)
      throws Exception {
    Files.createDirectories(folder);
    Map<String, Object> configuration =
        Map.ofEntries(
            Map.entry("Name", "Orthanc of the tests"),
            Map.entry("StorageDirectory", folder.resolve("storage").toString()),
            Map.entry("IndexDirectory", folder.resolve("storage").toString()),
            Map.entry("Plugins", List.of(PLUGIN.toString())),
            Map.entry("RemoteAccessAllowed", false),
            Map.entry("AuthenticationEnabled", false),
            Map.entry("HttpPort", port),
            Map.entry("DicomPort", dicomPort),
            Map.entry("DicomAet", TITLE),
            Map.entry("DicomModalities", modalities),
            Map.entry("HttpsVerifyPeers", false),
            Map.entry(
                "DicomWeb", Map.of("Enable", true, "Root", "/dicom-web/", "Servers", servers)));
    Path file = folder.resolve("orthanc.json");
    Files.write(file, JSON.writeValueAsBytes(configuration));
    Path program = PROGRAMS.stream().filter(Files::exists).findFirst().orElseThrow();
    Process process =
        new ProcessBuilder(program.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("orthanc.log").toFile())
            .start();
    Orthanc orthanc = new Orthanc(process, port);
    Waiting.until("Orthanc", orthanc::answers);
    return orthanc;
  }

  private boolean answers() throws IOException, InterruptedException {
    assertThat(process.isAlive()).as("Orthanc has ended").isTrue();
    try {
      return send("GET", "/system", BodyPublishers.noBody()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /** What it answers to GET. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return json("GET", path, BodyPublishers.noBody());
  }

  /** The files of a study. */
  List<byte[]> files(String study) throws IOException, InterruptedException {
    List<byte[]> files = new ArrayList<>();
    for (JsonNode instance : get("/studies/" + study + "/instances")) {
      String path = "/instances/" + instance.path("ID").asString() + "/file";
      files.add(send("GET", path, BodyPublishers.noBody()).body());
    }
    return files;
  }

  /** Deletes something. */
  void delete(String path) throws IOException, InterruptedException {
    json("DELETE", path, BodyPublishers.noBody());
  }

  /** What it answers to a POST of JSON. */
  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return json("POST", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private JsonNode json(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(method, path, body);
    assertThat(answer.statusCode()).as(path + ": " + new String(answer.body())).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<byte[]> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body)
            .build(),
        BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

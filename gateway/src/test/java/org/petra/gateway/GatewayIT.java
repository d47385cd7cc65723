package org.petra.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before a service that writes back what it was sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayIT {

  private static final String PREFIX = "key-of-the-gateway-test-";
  private static final int CHUNK = 1 << 20;

  @TempDir static Path keys;
  static HttpServer service;

  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    for (String name : new String[] {"poster", "poster-bundled", "scientist", "viewer"}) {
      Files.writeString(keys.resolve(name), PREFIX + name);
    }
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/", GatewayIT::echo);
    service.start();
    int unused = freePort();
    registry.add("petra.ingest-url", () -> "http://127.0.0.1:" + service.getAddress().getPort());
    registry.add("petra.feature-url", () -> "http://127.0.0.1:" + unused);
    registry.add("petra.keys-directory", keys::toString);
    registry.add("petra.internal-key", () -> "internal");
  }

  @AfterAll
  static void stop() {
    service.stop(0);
  }

  @Test
  void answers401WithoutAKey() throws Exception {
    HttpResponse<String> answer = send(request("/api/v1/cases", null).GET());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("UNAUTHENTICATED");
  }

  @Test
  void answers401ForAnUnknownKey() throws Exception {
    assertThat(send(request("/api/v1/cases", "nobody").GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void answers403ForTheWrongRole() throws Exception {
    HttpResponse<String> answer =
        send(request("/dicom-web/studies", "scientist").POST(BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("FORBIDDEN").contains("scientist");
  }

  @Test
  void tellsTheServiceWhoCallsAndHidesTheKey() throws Exception {
    Map<String, String> seen =
        lines(
            send(request("/dicom-web/studies", "poster-bundled")
                    .header("X-Petra-Role", "scientist")
                    .header("X-Petra-Cohort", "other")
                    .header("X-Forwarded-Host", "evil.example")
                    .GET())
                .body());
    assertThat(seen)
        .containsEntry("x-petra-internal-key", "internal")
        .containsEntry("x-petra-role", "poster")
        .containsEntry("x-petra-key-name", "poster-bundled")
        .containsEntry("x-petra-cohort", "bundled")
        .doesNotContainKeys("authorization", "forwarded");
    assertThat(seen.get("x-forwarded-host")).doesNotContain("evil");
    assertThat(seen.get("x-forwarded-host")).startsWith("localhost:" + port);
  }

  @Test
  void takesAKeyInXApiKey() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/api/v1/cases")).header("X-API-Key", PREFIX + "viewer");
    assertThat(send(request.GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void leadsClinicalRecordsAndTheChangeFeedToTheirService() throws Exception {
    for (String path :
        new String[] {
          "/api/v1/changes?after=7",
          "/api/v1/clinical/unmapped",
          "/fhir/metadata",
          "/fhir/Observation/7"
        }) {
      assertThat(send(request(path, "poster").GET()).statusCode()).as(path).isEqualTo(200);
    }
    Map<String, String> seen =
        lines(
            send(request("/fhir", "poster-bundled")
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString("{}")))
                .body());
    assertThat(seen)
        .containsEntry("content-type", "application/fhir+json")
        .containsEntry("x-petra-cohort", "bundled");
    assertThat(send(request("/api/v1/storage-check", "viewer").GET()).statusCode()).isEqualTo(200);
    assertThat(send(request("/fhir/Observation/7", "viewer").GET()).statusCode()).isEqualTo(403);
  }

  @Test
  void keepsTheContentTypeOfAMultipartBody() throws Exception {
    String type = "multipart/related; type=\"application/dicom\"; boundary=b";
    Map<String, String> seen =
        lines(
            send(request("/dicom-web/studies", "poster")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("--b--")))
                .body());
    assertThat(seen).containsEntry("content-type", type);
  }

  @Test
  void streamsABodyOfUnknownLength() throws Exception {
    byte[] block = new byte[CHUNK];
    Arrays.fill(block, (byte) 7);
    int blocks = 64;
    Map<String, String> seen =
        lines(
            send(request("/dicom-web/studies", "poster")
                    .POST(
                        BodyPublishers.ofByteArrays(
                            () ->
                                java.util.stream.Stream.generate(() -> block)
                                    .limit(blocks)
                                    .iterator())))
                .body());
    assertThat(seen).containsEntry("body-bytes", Long.toString((long) CHUNK * blocks));
  }

  @Test
  void answers503WhenTheServiceIsDown() throws Exception {
    HttpResponse<String> answer = send(request("/api/v1/features", "scientist").GET());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("UNAVAILABLE");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void neverRoutesInternalPaths() throws Exception {
    HttpResponse<String> answer = send(request("/internal/v1/cases/7/manifest", "scientist").GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("NOT_FOUND");
  }

  @Test
  void refusesAPathThatCouldBeReadInAnotherWay() throws Exception {
    assertThat(send(request("/dashboard/%2e%2e/api/v1/cases", null).GET()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void answersWithAProblemWhatTomcatAloneWouldRefuse() throws Exception {
    for (String path :
        List.of("/api/v1/models/a%2Fb/versions/1", "/v2/models/%00", "/api/v1/models?cursor=%00")) {
      HttpResponse<String> answer = send(request(path, "scientist").GET());
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("\"code\":\"MALFORMED_REQUEST\"");
    }
    assertThat(send(request("/v2/models/%00", "scientist").GET()).body()).contains("\"error\":");
  }

  @Test
  void loadsSwaggerUiWithoutAKey() throws Exception {
    HttpResponse<String> page = send(request("/swagger-ui/index.html", null).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(send(request("/v3/api-docs/swagger-config", null).GET()).body())
        .contains("/openapi/ingest")
        .contains("/openapi/model");
    assertThat(lines(send(request("/openapi/ingest", null).GET()).body()))
        .containsEntry("path", "/v3/api-docs");
  }

  private static void echo(HttpExchange exchange) throws IOException {
    long bytes = 0;
    try (InputStream body = exchange.getRequestBody()) {
      byte[] buffer = new byte[8192];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("path=").append(exchange.getRequestURI().getPath()).append('\n');
    text.append("body-bytes=").append(bytes).append('\n');
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> text.append(name).append('=').append(values.get(0)).append('\n'));
    byte[] answer = text.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private HttpRequest.Builder request(String path, String key) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return key == null ? request : request.header("Authorization", "Bearer " + PREFIX + key);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static Map<String, String> lines(String body) {
    Map<String, String> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    body.lines().forEach(l -> lines.put(l.replaceFirst("=.*", ""), l.replaceFirst("[^=]*=", "")));
    return lines;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.petra.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.http.PetraHeaders;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.SampleReport;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Reports over HTTP, before a model service that answers from a table. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class ReportIT {

  private static final String KEY = "internal";
  private static final Map<String, Object> ANSWERS = new ConcurrentHashMap<>();
  private static HttpServer modelService;

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    modelService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    modelService.createContext("/", ReportIT::answer);
    modelService.start();
    registry.add(
        "petra.model-url", () -> "http://127.0.0.1:" + modelService.getAddress().getPort());
    registry.add("petra.internal-key", () -> KEY);
  }

  @AfterAll
  static void stop() {
    modelService.stop(0);
  }

  @BeforeEach
  void fillModelService() {
    ANSWERS.clear();
    for (ModelVersion version : SampleReport.versions()) {
      String path = "/api/v1/models/" + version.name() + "/versions/1";
      ANSWERS.put(path, version);
      ANSWERS.put(path + "/evaluation", SampleReport.evaluation(version));
    }
    ANSWERS.put("/api/v1/datasets/" + SampleReport.DATASET, SampleReport.dataset());
    ANSWERS.put("/api/v1/datasets/" + SampleReport.DATASET + "/summary", SampleReport.summary());
    ANSWERS.put("/api/v1/comparisons", SampleReport.comparison());
  }

  @Test
  void makesAReportAndGivesItInThreeForms() throws Exception {
    URI location = create(all());
    Report report = json.readValue(get(location, "application/json").body(), Report.class);
    assertThat(report.models()).hasSize(12);
    assertThat(report.evaluations()).hasSize(12);
    assertThat(report.simulated()).isTrue();
    String page = new String(get(location, "text/html").body(), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("Simulated cohort")
        .contains("&lt;expression&gt;")
        .doesNotContain("<expression>");
    try (PDDocument pdf = Loader.loadPDF(get(location, "application/pdf").body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("SIMULATED COHORT").contains("her2-zero-rf v1").contains("0.740");
    }
  }

  @Test
  void listsReportsNewestFirst() throws Exception {
    URI older = create(all());
    URI newer = create(all());
    String list =
        new String(
            get(URI.create("/api/v1/reports"), "application/json").body(), StandardCharsets.UTF_8);
    assertThat(list).contains(id(older)).contains(id(newer));
  }

  @Test
  void answers406ForAFormThatItCannotGive() throws Exception {
    assertThat(get(create(all()), "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void answers404ForAnUnknownReport() throws Exception {
    HttpResponse<byte[]> answer =
        get(URI.create("/api/v1/reports/" + UUID.randomUUID()), "application/json");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("NOT_FOUND");
  }

  @Test
  void answers422ForAVersionThatIsNotThere() throws Exception {
    HttpResponse<String> answer =
        post(new ReportRequest(null, List.of(new ModelReference("nobody", 3))));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no version 3").contains("nobody");
  }

  @Test
  void answers422ForVersionsOfTwoDatasets() throws Exception {
    ModelVersion one = SampleReport.versions().getFirst();
    String path = "/api/v1/models/" + one.name() + "/versions/1";
    String other =
        json.writeValueAsString(one)
            .replace(SampleReport.DATASET.toString(), UUID.randomUUID().toString());
    ANSWERS.put(path, json.readTree(other));
    HttpResponse<String> answer = post(all());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("one dataset");
  }

  @Test
  void answers422WithoutAModel() throws Exception {
    assertThat(post(new ReportRequest(null, List.of())).body())
        .contains("OUT_OF_RANGE")
        .contains("models");
  }

  @Test
  void answers401WithoutTheInternalKey() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports")).build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void servesTheDashboardsPage() throws Exception {
    HttpResponse<byte[]> page = get(URI.create("/"), "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("dashboard/page.js");
    assertThat(get(URI.create("/dashboard/page.js"), "*/*").statusCode()).isEqualTo(200);
  }

  private ReportRequest all() {
    return new ReportRequest(
        "HER2 <expression>",
        SampleReport.versions().stream().map(v -> new ModelReference(v.name(), 1)).toList());
  }

  private URI create(ReportRequest request) throws Exception {
    HttpResponse<String> answer = post(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    ReportSummary summary = json.readValue(answer.body(), ReportSummary.class);
    URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
    assertThat(location.getPath()).endsWith(summary.id().toString());
    return location;
  }

  private static String id(URI location) {
    return location.getPath().replaceFirst(".*/", "");
  }

  private HttpResponse<String> post(ReportRequest request) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
            .header(PetraHeaders.INTERNAL_KEY, KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(request)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> get(URI path, String accept) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.getPath()))
            .header(PetraHeaders.INTERNAL_KEY, KEY)
            .header("Accept", accept)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    Object answer = ANSWERS.get(exchange.getRequestURI().getPath());
    byte[] body = answer == null ? new byte[0] : new JsonMapper().writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

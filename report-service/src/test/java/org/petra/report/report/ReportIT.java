package org.petra.report.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.report.ReportApplication;
import org.petra.report.SampleStudy;
import org.petra.report.schema.ReportSchema;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Reports over HTTP, before a model service that answers from a table. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class ReportIT {

  private static final FakeModelService MODELS = start();

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired StoredReports stored;
  @Autowired Environment environment;
  @Autowired JdbcClient database;

  private static FakeModelService start() {
    try {
      return new FakeModelService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("petra.model-url", MODELS::url);
    registry.add("petra.internal-key", () -> ReportClient.KEY);
  }

  @AfterAll
  static void stop() {
    MODELS.close();
  }

  @BeforeEach
  void answerForTheHer2Study() {
    MODELS.study(SampleStudy.her2());
    forget();
  }

  @Test
  void makesAReportAndGivesItInThreeForms() throws Exception {
    URI location = client().make(all("HER2 <expression>"), 201);
    byte[] document = client().get(location.getPath(), "application/json").body();
    assertThat(ReportSchema.faults(document)).isEmpty();
    Report report = json.readValue(document, Report.class);
    assertThat(report.models()).hasSize(12);
    assertThat(report.evaluations()).hasSize(12);
    assertThat(report.multiclass()).hasSize(4);
    assertThat(report.models().getFirst().task()).isEqualTo("HER2_OVER");
    assertThat(report.simulated()).isTrue();
    String page = text(client().get(location.getPath(), "text/html"));
    assertThat(page)
        .contains("Simulated cohort")
        .contains("&lt;expression&gt;")
        .doesNotContain("<expression>");
    try (PDDocument pdf =
        Loader.loadPDF(client().get(location.getPath(), "application/pdf").body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("SIMULATED COHORT").contains("her2-zero-rf v1").contains("0.740");
    }
  }

  @Test
  void givesTheSameReportForTheSameInputsInWhateverOrder() throws Exception {
    URI first = client().make(all(null), 201);
    ReportRequest turned =
        new ReportRequest(null, SampleStudy.her2().references().reversed().stream().toList());
    assertThat(client().make(turned, 200)).isEqualTo(first);
    assertThat(stored.count()).isEqualTo(1);
  }

  @Test
  void makesTheSameBytesAnewWhateverTheOrderOfFieldsAliasesAndTimes() throws Exception {
    URI first = client().make(all(null), 201);
    byte[] document = client().get(first.getPath(), "application/json").body();
    forget();
    for (ModelVersion version : SampleStudy.her2().versions()) {
      String later =
          json.writeValueAsString(version)
              .replace("[\"champion\"]", "[]")
              .replace("2026-11-24T10:00:00Z", "2027-01-01T00:00:00Z");
      MODELS.put(FakeModelService.path(version.name()), json.readTree(later));
    }
    MODELS.turnRound();
    URI second = client().make(all(null), 201);
    assertThat(second).isEqualTo(first);
    assertThat(client().get(second.getPath(), "application/json").body()).isEqualTo(document);
  }

  @Test
  void givesTheSameReportAfterARestart() throws Exception {
    URI first = client().make(all(null), 201);
    byte[] document = client().get(first.getPath(), "application/json").body();
    try (var restarted =
        new SpringApplicationBuilder(ReportApplication.class)
            .properties(
                "PETRA_PORT=0",
                "petra.model-url=" + MODELS.url(),
                "petra.internal-key=" + ReportClient.KEY)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.password="
                    + environment.getProperty("spring.datasource.password"),
                "--petra.model-url=" + MODELS.url(),
                "--petra.internal-key=" + ReportClient.KEY)) {
      ReportClient again =
          new ReportClient(
              restarted.getEnvironment().getProperty("local.server.port", Integer.class, 0));
      assertThat(again.make(all(null), 200)).isEqualTo(first);
      forget();
      assertThat(again.make(all(null), 201)).isEqualTo(first);
      assertThat(again.get(first.getPath(), "application/json").body()).isEqualTo(document);
    }
  }

  @Test
  void saysBesideTheDocumentWhenItWasMadeAndWhereItsSchemaIs() throws Exception {
    URI location = client().make(all(null), 201);
    HttpResponse<byte[]> answer = client().get(location.getPath(), "application/json");
    assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    assertThat(answer.headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains(Report.SCHEMA));
    assertThat(text(answer)).doesNotContain(ReportClient.id(location)).doesNotContain("createdAt");
    assertThat(text(client().get(Report.SCHEMA, "application/json"))).contains("2020-12");
  }

  @Test
  void reportsAStudyOfTwoClassesThatHasATrainingPartAlone() throws Exception {
    MODELS.study(SampleStudy.small());
    URI location = client().make(new ReportRequest(null, SampleStudy.small().references()), 201);
    byte[] document = client().get(location.getPath(), "application/json").body();
    assertThat(ReportSchema.faults(document)).isEmpty();
    Report report = json.readValue(document, Report.class);
    assertThat(report.multiclass()).isEmpty();
    assertThat(report.study()).isNull();
    assertThat(report.notes()).extracting("heading").contains("No external part");
  }

  @Test
  void listsReportsNewestFirst() throws Exception {
    URI older = client().make(all("older"), 201);
    URI newer = client().make(all("newer"), 201);
    assertThat(text(client().get("/api/v1/reports", "application/json")))
        .contains(ReportClient.id(older))
        .contains(ReportClient.id(newer));
  }

  @Test
  void answers406ForAFormThatItCannotGive() throws Exception {
    URI location = client().make(all(null), 201);
    assertThat(client().get(location.getPath(), "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void answers404ForAnUnknownReport() throws Exception {
    HttpResponse<byte[]> answer =
        client().get("/api/v1/reports/" + UUID.randomUUID(), "application/json");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).contains("NOT_FOUND");
  }

  @Test
  void answers422ForAVersionThatIsNotThere() throws Exception {
    refused(new ReportRequest(null, List.of(new ModelReference("nobody", 3))), 422, "no version 3");
  }

  @Test
  void answers422ForVersionsOfTwoDatasets() throws Exception {
    ModelVersion one = SampleStudy.her2().versions().getFirst();
    String other =
        json.writeValueAsString(one)
            .replace(SampleStudy.DATASET.toString(), UUID.randomUUID().toString());
    MODELS.put(FakeModelService.path(one.name()), json.readTree(other));
    refused(all(null), 422, "one dataset");
  }

  @Test
  void answers422WithoutAModel() throws Exception {
    refused(new ReportRequest(null, List.of()), 422, "models");
  }

  @Test
  void answers503AndKeepsNothingWhereTheModelServiceFails() throws Exception {
    MODELS.fail(500);
    refused(all(null), 503, "UNAVAILABLE");
  }

  @Test
  void answers401WithoutTheInternalKey() throws Exception {
    assertThat(client().getWithoutKey("/api/v1/reports").statusCode()).isEqualTo(401);
  }

  @Test
  void servesTheDashboardsPage() throws Exception {
    assertThat(text(client().get("/", "text/html"))).contains("dashboard/page.js");
    assertThat(client().get("/dashboard/page.js", "*/*").statusCode()).isEqualTo(200);
  }

  private void forget() {
    database.sql("DELETE FROM report.report").update();
  }

  private void refused(ReportRequest request, int status, String because) throws Exception {
    HttpResponse<String> answer = client().post(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(because);
    assertThat(stored.count()).isZero();
  }

  private ReportClient client() {
    return new ReportClient(port);
  }

  private static ReportRequest all(String title) {
    return new ReportRequest(title, SampleStudy.her2().references());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.extraction.FeatureMatrix;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the REST paths answer to requests that are wrong, or right but about nothing yet. */
@WholeService
class RequestIT {

  @Autowired private FakeIngest ingest;
  @LocalServerPort private int port;

  private ServiceCaller service;

  @BeforeEach
  void aService() {
    service = new ServiceCaller(port);
  }

  @Test
  void anUnknownCaseIsNotFound() {
    UUID unknown = UUID.randomUUID();

    HttpResponse<String> answer = ask(List.of(unknown), "pet-ct");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("NOT_FOUND").contains(unknown.toString());
  }

  @Test
  void anUnknownProfileIsRefusedWithTheKnownOnes() {
    HttpResponse<String> asked = ask(List.of(UUID.randomUUID()), "mri");
    HttpResponse<String> read = service.get("/api/v1/features?profile=mri", "application/json");

    for (HttpResponse<String> answer : List.of(asked, read)) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("her2-breast-pet-ct, pet-ct");
    }
  }

  @Test
  void theCatalogueSaysWhatEachFeatureIs() {
    JsonNode entries = service.get("/api/v1/feature-catalogue", JsonNode.class);

    assertThat(entries.valueStream())
        .filteredOn(entry -> entry.get("name").asString().equals("glcm_Contrast"))
        .singleElement()
        .satisfies(
            contrast -> {
              assertThat(contrast.get("ibsiCode").asString()).isEqualTo("ACUI");
              assertThat(contrast.get("unit").asString()).isEqualTo("gray level^2");
            });
  }

  @Test
  void noCaseAndTooManyCasesAreOutOfRange() {
    List<UUID> tooMany = java.util.stream.Stream.generate(UUID::randomUUID).limit(10_001).toList();

    assertThat(ask(List.of(), "pet-ct").statusCode()).isEqualTo(422);
    assertThat(ask(tooMany, "pet-ct").body()).contains("OUT_OF_RANGE").contains("10001");
  }

  @Test
  void aBodyWithoutItsFieldsIsMalformed() {
    assertThat(service.post("/api/v1/extractions", Map.of("profile", "pet-ct")).statusCode())
        .isEqualTo(400);
    assertThat(service.get("/api/v1/features", "application/json").statusCode()).isEqualTo(400);
    assertThat(service.get("/api/v1/extractions?limit=0", "application/json").statusCode())
        .isEqualTo(400);
  }

  @Test
  void ingestDownIsUnavailable() {
    ingest.failsNext(1);

    HttpResponse<String> answer = ask(List.of(UUID.randomUUID()), "pet-ct");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("UNAVAILABLE");
  }

  @Test
  void anotherMediaTypeIsNotAcceptable() {
    assertThat(service.get("/api/v1/features?profile=pet-ct", "application/xml").statusCode())
        .isEqualTo(406);
  }

  @Test
  void casesWithoutAVectorHaveNoRow() {
    FeatureMatrix matrix =
        service.get(
            "/api/v1/features?profile=pet-ct&caseId=" + UUID.randomUUID(), FeatureMatrix.class);

    assertThat(matrix.rows()).isEmpty();
    assertThat(matrix.names()).hasSize(2 * 944);
    assertThat(matrix.profileDigest()).matches("[0-9a-f]{64}");
  }

  @Test
  void anExtractionThatIsNotThereIsNotFound() {
    assertThat(
            service
                .get("/api/v1/extractions/" + UUID.randomUUID(), "application/json")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void requestsAreListedPageByPageNewestFirst() {
    for (int i = 0; i < 3; i++) {
      service.extract(UUID.randomUUID(), 1, "pet-ct");
    }

    JsonNode first = service.get("/api/v1/extractions?limit=2", JsonNode.class);
    JsonNode second =
        service.get(
            "/api/v1/extractions?limit=2&cursor=" + first.get("nextCursor").asString(),
            JsonNode.class);

    assertThat(first.get("items").size()).isEqualTo(2);
    assertThat(second.get("items").size()).isPositive();
    assertThat(first.get("items").get(1).get("createdAt").asString())
        .isGreaterThan(second.get("items").get(0).get("createdAt").asString());
  }

  @Test
  void profilesAreShownWithDigestAndSettings() {
    JsonNode profiles = service.get("/api/v1/profiles", JsonNode.class);

    assertThat(profiles.size()).isEqualTo(2);
    JsonNode petCt = profiles.get(1);
    assertThat(petCt.get("name").asString()).isEqualTo("pet-ct");
    assertThat(petCt.get("digest").asString()).matches("[0-9a-f]{64}");
    assertThat(petCt.at("/settings/modality/pet/region").asString()).isEqualTo("suv40");
  }

  @Test
  void openApiDescribesThePublicPathsOnly() {
    JsonNode paths = service.get("/v3/api-docs", JsonNode.class).get("paths");

    assertThat(paths.propertyNames())
        .contains("/api/v1/extractions", "/api/v1/extractions/{id}", "/api/v1/features")
        .noneMatch(path -> path.startsWith("/internal"));
  }

  @Test
  void nothingIsAnsweredWithoutTheInternalKey() throws Exception {
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      URI profiles = URI.create("http://127.0.0.1:" + port + "/api/v1/profiles");
      assertThat(
              stranger
                  .send(
                      HttpRequest.newBuilder(profiles).build(),
                      HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isEqualTo(401);
    }
  }

  private HttpResponse<String> ask(List<UUID> caseIds, String profile) {
    return service.post("/api/v1/extractions", new ExtractionRequest(caseIds, profile));
  }
}

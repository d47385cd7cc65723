package org.petra.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceIT extends IngestIT {

  @Test
  void answersNoRequestWithoutTheInternalKey() {
    Client stranger = client().header("X-Other", "1");
    assertThat(new Client(stranger.base()).get("/api/v1/cases").status()).isEqualTo(401);
    assertThat(new Client(stranger.base()).get("/dicom-web/studies").status()).isEqualTo(401);
    assertThat(new Client(stranger.base()).key("guess").get("/api/v1/cases").status())
        .isEqualTo(401);
    assertThat(client().get("/api/v1/cases").status()).isEqualTo(200);
  }

  @Test
  void isHealthyAndDescribesItself() {
    assertThat(client().get("/actuator/health").status()).isEqualTo(200);
    JsonNode paths = client().get("/v3/api-docs").json().at("/paths");
    assertThat(paths.has("/api/v1/cases/{caseId}")).isTrue();
    assertThat(paths.propertyStream().map(Map.Entry::getKey))
        .noneMatch(path -> path.startsWith("/internal"));
  }

  @Test
  void doesNotKnowACaseThatNeverCame() {
    String path = "/api/v1/cases/" + UUID.randomUUID();
    assertThat(client().get(path).status()).isEqualTo(404);
    assertThat(client().get(path).json().at("/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(client().post(path + "/complete").status()).isEqualTo(404);
    assertThat(client().putJson(path + "/clinical", "{}").status()).isEqualTo(404);
    assertThat(client().get("/api/v1/cases/7").status()).isEqualTo(400);
  }

  @Test
  void listsTheConfiguredCohorts() {
    assertThat(client().get("/api/v1/cohorts").json().findValuesAsString("name"))
        .containsExactlyInAnyOrder("default", "bundled", "simulated");
  }
}

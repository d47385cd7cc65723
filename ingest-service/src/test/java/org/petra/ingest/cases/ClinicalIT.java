package org.petra.ingest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

/** Clinical records and the lists of cases. */
class ClinicalIT extends IngestIT {

  private static final String RECORD =
      """
      {"ageYears": 52, "erPositive": true, "prPositive": false, "ki67Percent": 14.5,
       "her2Ihc": 2, "her2FishAmplified": false, "histology": "IDC", "institution": "A"}
      """;

  private final TestStudy study = new TestStudy();

  @Test
  void keepsTheLastRecordAndItsLabel() {
    UUID id = posted("default");
    assertThat(put(id, "{\"her2Ihc\": 3}").json().at("/clinical/her2").asString())
        .isEqualTo("OVER");
    Answer answer = put(id, RECORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/clinical/her2").asString()).isEqualTo("LOW");
    JsonNode record = client().get("/api/v1/cases/" + id).json().at("/clinical/record");
    assertThat(record.at("/ki67Percent").asDouble()).isEqualTo(14.5);
    assertThat(record.at("/histology").asString()).isEqualTo("IDC");
    JsonNode equivocal = put(id, "{\"her2Ihc\": 2}").json().at("/clinical");
    assertThat(equivocal.at("/her2").isNull()).isTrue();
    assertThat(equivocal.at("/unlabelledBecause").asString()).contains("FISH");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ageYears; -1; 120",
        "ageYears; 121; 120",
        "ki67Percent; 100.5; 100",
        "ki67Percent; -0.1; 100",
        "her2Ihc; 4; 3",
        "her2Ihc; -1; 3"
      })
  void refusesAValueOutOfRangeNamingFieldAndRange(String field, String value, String max) {
    UUID id = posted("default");
    Answer answer = put(id, "{\"%s\": %s}".formatted(field, value));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/code").asString()).isEqualTo("OUT_OF_RANGE");
    assertThat(answer.json().at("/detail").asString()).contains(field).contains("0 and " + max);
    assertThat(Stow.caseOf(client(), study.uid).at("/clinical").isNull()).isTrue();
  }

  @Test
  void refusesTextThatIsTooLong() {
    UUID id = posted("default");
    Answer answer = put(id, "{\"institution\": \"%s\"}".formatted("x".repeat(101)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/detail").asString()).contains("institution", "100");
  }

  @Test
  void refusesWhatItWouldHaveToGuess() {
    UUID id = posted("default");
    assertThat(put(id, "{\"her2ihc\": 3}").status()).isEqualTo(400);
    assertThat(put(id, "{\"her2Ihc\": 2.5}").status()).isEqualTo(400);
    assertThat(put(id, "{\"her2Ihc\": \"3\"}").status()).isEqualTo(400);
    assertThat(put(id, "{\"erPositive\": 1}").status()).isEqualTo(400);
    assertThat(put(id, "not json").status()).isEqualTo(400);
  }

  @Test
  void tellsTheModelServiceRecordsInTheOrderAsked() {
    UUID first = posted("simulated");
    put(first, RECORD);
    TestStudy another = new TestStudy();
    Stow.post(client().cohort("simulated"), another.ctSlices());
    String second = Stow.caseOf(client(), another.uid).at("/caseId").asString();
    String body = "[\"%s\", \"%s\"]".formatted(second, first);
    JsonNode both = client().postJson("/internal/v1/clinical-cases", body).json();
    assertThat(both.at("/0/caseId").asString()).isEqualTo(second);
    assertThat(both.at("/0/record").isNull()).isTrue();
    assertThat(both.at("/0/unlabelledBecause").asString()).isNotBlank();
    assertThat(both.at("/1/her2").asString()).isEqualTo("LOW");
    assertThat(both.at("/1/simulated").asBoolean()).isTrue();
    JsonNode cohort = client().get("/internal/v1/clinical-cases?cohort=simulated").json();
    assertThat(cohort.findValuesAsString("caseId")).contains(second, first.toString());

    JsonNode references = client().get("/internal/v1/case-references?cohort=simulated").json();
    assertThat(references.findValuesAsString("studyInstanceUid")).contains(another.uid);
    assertThat(references.at("/0/revision").asInt()).isPositive();
    assertThat(references.at("/0").has("record")).isFalse();

    UUID unknown = UUID.randomUUID();
    Answer missing = client().postJson("/internal/v1/clinical-cases", "[\"" + unknown + "\"]");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.json().at("/detail").asString()).contains(unknown.toString());
  }

  @Test
  void listsCasesPageByPage() {
    for (int i = 0; i < 3; i++) {
      Stow.post(client().cohort("bundled"), new TestStudy().ctSlices());
    }
    JsonNode first = client().get("/api/v1/cases?cohort=bundled&limit=2").json();
    assertThat(first.at("/items").size()).isEqualTo(2);
    String cursor = first.at("/nextCursor").asString();
    JsonNode second = client().get("/api/v1/cases?cohort=bundled&limit=2&cursor=" + cursor).json();
    assertThat(second.at("/items/0/caseId")).isNotIn(first.at("/items").findValues("caseId"));
    assertThat(client().get("/api/v1/cases?state=EXTRACTED&cohort=bundled").json().at("/items"))
        .isEmpty();
    assertThat(client().get("/api/v1/cases?limit=0").status()).isEqualTo(400);
    assertThat(client().get("/api/v1/cases?cursor=x").status()).isEqualTo(400);
    assertThat(client().get("/api/v1/cases?state=DONE").status()).isEqualTo(400);
  }

  private UUID posted(String cohort) {
    Stow.post(client().cohort(cohort), study.ctSlices());
    return UUID.fromString(Stow.caseOf(client(), study.uid).at("/caseId").asString());
  }

  private Answer put(UUID id, String json) {
    return client().putJson("/api/v1/cases/" + id + "/clinical", json);
  }
}

package org.petra.ingest.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.petra.ingest.Client;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clinical records of a cohort that de-identifies. */
class DeidentifiedRecordIT extends IngestIT {

  private final TestStudy study = new TestStudy();
  private final String patient = "P" + study.uid.substring(study.uid.length() - 8);

  @DynamicPropertySource
  static void policy(DynamicPropertyRegistry registry) {
    registry.add("petra.ingest.cohorts.trial.default-profile", () -> "pet-ct");
    registry.add("petra.ingest.cohorts.trial.deidentification", () -> "basic");
  }

  private Answer post(String path, String type, String body) {
    Client trial = client().cohort("trial");
    return trial.send("POST", path, BodyPublishers.ofString(body), "Content-Type", type);
  }

  @Test
  void findsTheCaseByWhatTheSenderKnowsAndKeepsNothingOfIt() {
    assertThat(Stow.post(client().cohort("trial"), study.complete()).status()).isEqualTo(202);
    String table = "studyInstanceUid,ageYears,note\n%s,52,seen\n".formatted(study.uid);
    assertThat(post("/api/v1/clinical", "text/csv", table).json().at("/applied").asInt())
        .isEqualTo(1);
    String observation =
        """
        {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-02-03",
         "identifier": [{"value": "lab-%1$s"}], "subject": {"identifier": {"value": "%1$s"}},
         "code": {"coding": [{"system": "http://loinc.org", "code": "85319-2"}]},
         "valueString": "3+"}
        """
            .formatted(patient);
    Answer answer = post("/fhir/Observation", "application/fhir+json", observation);
    assertThat(answer.status()).isEqualTo(201);
    String caseId = answer.text().replaceFirst("(?s).*Case ([0-9a-f-]{36}).*", "$1");
    assertThat(client().get("/api/v1/cases/" + caseId).json().at("/clinical/her2").asString())
        .isEqualTo("OVER");
    assertThat(
            client()
                .get("/api/v1/cases/" + caseId + "/clinical")
                .json()
                .at("/record/ageYears")
                .asInt())
        .isEqualTo(52);
    String kept =
        String.join(
            "\n",
            jdbc.sql(
                    "SELECT to_jsonb(s)::text FROM ingest.clinical_statement s WHERE case_id = ?::uuid")
                .param(caseId)
                .query(String.class)
                .list());
    assertThat(kept).contains("her2Ihc", "UNKNOWN_COLUMNS");
    assertThat(kept).doesNotContain(study.uid, patient, "2026-02-03", "seen");
  }
}

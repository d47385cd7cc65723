package org.petra.ingest.clinical.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.ingest.Client;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

class TableIT extends IngestIT {

  private final TestStudy study = new TestStudy();
  private final TestStudy other = new TestStudy();

  @Test
  void takesEveryGoodRowAndNamesEveryBadOne() {
    UUID first = posted(study);
    UUID second = posted(other);
    UUID nobody = UUID.randomUUID();
    Answer answer =
        post(
            client(),
            """
            case ID;Study_Instance_UID;age years;er positive;ki67Percent;HER2 IHC;menopause;histology
            %s;;52;positive;14,5 %%;2+;post;"ductal; grade 2"
            ;%s;61;no;30;3;;
            ;%s;61;maybe;;;;
            ;%s;161;;;;;
            %s;;50;;;;;
            ;1.2.3;50
            ;%s;"50;;;;;
            ;;50;;;;;
            x;;50;;;;;
            """
                .formatted(first, other.uid, other.uid, other.uid, nobody, other.uid));
    assertThat(answer.status()).isEqualTo(207);
    JsonNode body = answer.json();
    assertThat(body.at("/applied").asInt()).isEqualTo(2);
    assertThat(body.at("/refused").asInt()).isEqualTo(7);
    assertThat(body.at("/unknownColumns").toString()).isEqualTo("[\"menopause\"]");
    assertThat(body.at("/rows").findValuesAsString("outcome"))
        .startsWith("APPLIED", "APPLIED", "REFUSED");
    assertThat(body.at("/rows").findValuesAsString("row"))
        .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(body.at("/rows").findValuesAsString("code").subList(2, 9))
        .containsExactly(
            "UNPROCESSABLE",
            "OUT_OF_RANGE",
            "NOT_FOUND",
            "MALFORMED_REQUEST",
            "MALFORMED_REQUEST",
            "NO_REFERENCE",
            "MALFORMED_REQUEST");
    assertThat(body.at("/rows/0/code").asString()).isEqualTo("UNKNOWN_COLUMNS");
    assertThat(body.at("/rows/2/detail").asString()).contains("erPositive").doesNotContain("maybe");
    JsonNode record = record(first);
    assertThat(record.at("/ageYears").asInt()).isEqualTo(52);
    assertThat(record.at("/erPositive").asBoolean()).isTrue();
    assertThat(record.at("/ki67Percent").asDouble()).isEqualTo(14.5);
    assertThat(record.at("/her2Ihc").asInt()).isEqualTo(2);
    assertThat(record.at("/histology").asString()).isEqualTo("ductal; grade 2");
    assertThat(record(second).at("/erPositive").asBoolean()).isFalse();
    JsonNode history = history(first);
    assertThat(history.at("/unmapped").size()).isEqualTo(1);
    assertThat(unmapped(history.at("/unmapped/0").asLong()).at("/raw").asString())
        .contains("\"menopause\":\"post\"");
  }

  @Test
  void leavesAFieldAsItWasWhereTheCellIsEmpty() {
    UUID id = posted(study);
    client().putJson("/api/v1/cases/" + id + "/clinical", "{\"ageYears\": 40, \"her2Ihc\": 1}");
    Answer answer = post(client(), "caseId,ageYears,her2Ihc\n%s,,3\n".formatted(id));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(record(id).at("/ageYears").asInt()).isEqualTo(40);
    assertThat(record(id).at("/her2Ihc").asInt()).isEqualTo(3);
    client().putJson("/api/v1/cases/" + id + "/clinical", "{\"her2Ihc\": 0}");
    assertThat(record(id).at("/ageYears").isNull()).isTrue();
    assertThat(record(id).at("/her2Ihc").asInt()).isZero();
  }

  @Test
  void appliesARowThatCameBeforeItsStudy() throws Exception {
    Answer answer =
        post(client(), "studyInstanceUid,her2Ihc,mood\n%s,3,good\n".formatted(study.uid));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/rows/0/outcome").asString()).isEqualTo("WAITING");
    assertThat(answer.json().at("/rows/0/code").asString()).isEqualTo("UNKNOWN_STUDY");
    assertThat(client().get("/api/v1/clinical/waiting?limit=1000").text()).contains("mood");
    UUID id = posted(study);
    await(() -> Stow.caseOf(client(), study.uid).at("/clinical/her2").asString("").equals("OVER"));
    assertThat(history(id).at("/statements/0/source").asString()).isEqualTo("CSV");
  }

  @Test
  void appliesItAtTheLatestWhenTheStudyIsComplete() {
    String accession = "A" + study.uid.substring(study.uid.length() - 8);
    String patient = "P" + other.uid.substring(other.uid.length() - 8);
    post(
        client(),
        "accessionNumber,patientId,her2Ihc\n%s,,3\n,%s,1\n".formatted(accession, patient));
    UUID first = posted(study);
    UUID second = posted(other);
    client().post("/api/v1/cases/" + first + "/complete");
    client().post("/api/v1/cases/" + second + "/complete");
    assertThat(record(first).at("/her2Ihc").asInt()).isEqualTo(3);
    assertThat(record(second).at("/her2Ihc").asInt()).isEqualTo(1);
  }

  @Test
  void seesCasesOfThePostersCohortAlone() {
    UUID id = posted(study);
    String row = "caseId,her2Ihc\n%s,3\n".formatted(id);
    Answer answer = post(client().cohort("bundled"), row);
    assertThat(answer.json().at("/rows/0/code").asString()).isEqualTo("NOT_FOUND");
    assertThat(post(client().cohort("default"), row).status()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThat(post(client(), "").status()).isEqualTo(400);
    assertThat(post(client(), "ageYears\n5\n").status()).isEqualTo(400);
    assertThat(post(client(), "caseId,age_years,ageYears\n").status()).isEqualTo(400);
    byte[] latin = {'c', 'a', 's', 'e', 'I', 'd', '\n', (byte) 0xe9};
    assertThat(
            client()
                .send(
                    "POST",
                    "/api/v1/clinical",
                    BodyPublishers.ofByteArray(latin),
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(400);
    assertThat(client().postJson("/api/v1/clinical", "{}").status()).isEqualTo(415);
  }

  private static Answer post(Client client, String csv) {
    return client.send(
        "POST", "/api/v1/clinical", BodyPublishers.ofString(csv), "Content-Type", "text/csv");
  }

  private JsonNode history(UUID id) {
    return client().get("/api/v1/cases/" + id + "/clinical").json();
  }

  private JsonNode record(UUID id) {
    return history(id).at("/record");
  }

  private JsonNode unmapped(long id) {
    return client()
        .get("/api/v1/clinical/unmapped?limit=1&cursor=" + (id - 1))
        .json()
        .at("/items/0");
  }

  private UUID posted(TestStudy of) {
    assertThat(Stow.post(client(), of.complete()).status()).isEqualTo(200);
    return UUID.fromString(Stow.caseOf(client(), of.uid).at("/caseId").asString());
  }
}

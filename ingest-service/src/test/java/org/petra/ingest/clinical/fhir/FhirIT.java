package org.petra.ingest.clinical.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petra.ingest.Client.Answer;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import tools.jackson.databind.JsonNode;

class FhirIT extends IngestIT {

  private final TestStudy study = new TestStudy();
  private final String suffix = study.uid.substring(study.uid.length() - 8);

  /** A laboratory's message: a patient, an order, four observations and the report on them. */
  private static final String MESSAGE =
      """
      {"resourceType": "Bundle", "type": "transaction", "entry": [
       {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000001",
        "resource": {"resourceType": "Patient", "birthDate": "1970-05-06",
          "identifier": [{"system": "urn:hospital", "value": "P%1$s"}]},
        "request": {"method": "POST", "url": "Patient"}},
       {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000002",
        "resource": {"resourceType": "Observation", "status": "final",
          "identifier": [{"system": "urn:lab", "value": "ihc-%1$s"}],
          "subject": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000001"},
          "effectiveDateTime": "2026-02-10",
          "code": {"coding": [{"system": "http://loinc.org", "code": "85319-2"}]},
          "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA11842-4"}]}},
        "request": {"method": "POST", "url": "Observation"}},
       {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000003",
        "resource": {"resourceType": "Observation", "status": "final",
          "subject": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000001"},
          "code": {"coding": [{"system": "http://loinc.org", "code": "85318-4"}]},
          "valueString": "amplified"},
        "request": {"method": "POST", "url": "Observation"}},
       {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000004",
        "resource": {"resourceType": "Observation", "status": "final",
          "code": {"coding": [{"system": "http://loinc.org", "code": "33746-9", "display": "Nodes"}]},
          "valueInteger": 3},
        "request": {"method": "POST", "url": "Observation"}},
       {"resource": {"resourceType": "DiagnosticReport", "status": "final",
          "code": {"text": "Pathology"},
          "subject": {"identifier": {"value": "P%1$s"}},
          "result": [{"reference": "urn:uuid:00000000-0000-4000-8000-000000000004"}]},
        "request": {"method": "POST", "url": "DiagnosticReport"}}
      ]}
      """;

  @Test
  void takesATransactionAndKeepsWhatItDoesNotUnderstand() {
    UUID id = posted();
    Answer answer = fhir("/fhir", MESSAGE.formatted(suffix));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    JsonNode bundle = answer.json();
    assertThat(bundle.at("/type").asString()).isEqualTo("transaction-response");
    assertThat(bundle.at("/entry").size()).isEqualTo(5);
    assertThat(bundle.at("/entry/1/response/status").asString()).startsWith("201");
    assertThat(bundle.at("/entry/1/response/outcome/issue/0/diagnostics").asString())
        .contains(id.toString(), "her2Ihc");
    assertThat(bundle.at("/entry/3/response/outcome/issue/0/severity").asString())
        .isEqualTo("warning");

    JsonNode one = client().get("/api/v1/cases/" + id).json();
    assertThat(one.at("/clinical/her2").asString()).isEqualTo("OVER");
    JsonNode history = history(id);
    assertThat(history.at("/unmapped").size()).isEqualTo(1);
    long unmapped = history.at("/unmapped/0").asLong();
    JsonNode listed =
        client().get("/api/v1/clinical/unmapped?limit=1&cursor=" + (unmapped - 1)).json();
    assertThat(listed.at("/items/0/problem/code").asString()).isEqualTo("UNKNOWN_CODE");
    assertThat(listed.at("/items/0/raw").asString()).contains("\"display\":\"Nodes\"");

    String location = bundle.at("/entry/3/response/location").asString();
    JsonNode read = client().get("/fhir/" + location).json();
    assertThat(read.at("/valueInteger").asInt()).isEqualTo(3);
    assertThat(location).endsWith("/" + read.at("/id").asString());
  }

  @Test
  void takesTheSameMessageTwiceAsOnce() {
    UUID id = posted();
    fhir("/fhir", MESSAGE.formatted(suffix));
    fhir("/fhir", MESSAGE.formatted(suffix));
    JsonNode history = history(id);
    assertThat(history.at("/statements").findValuesAsString("state"))
        .filteredOn("VALID"::equals)
        .hasSize(3);
    assertThat(history.at("/contradicted")).isEmpty();
  }

  @Test
  void countsTheLatestEffectiveTimeAndNamesWhatIsContradicted() {
    UUID id = posted();
    fhir("/fhir/Observation", ihc("1", "2026-03-01T10:00:00+01:00", "final", "valueInteger", "3"));
    fhir("/fhir/Observation", ihc("2", "2026-02", "final", "valueInteger", "1"));
    JsonNode history = history(id);
    assertThat(history.at("/record/her2Ihc").asInt()).isEqualTo(3);
    assertThat(history.at("/from/her2Ihc").asLong())
        .isEqualTo(history.at("/statements/0/id").asLong());
    assertThat(history.at("/contradicted").toString()).contains("her2Ihc");
  }

  @Test
  void givesWayToTheValueBeforeOneThatWasEnteredInError() {
    UUID id = posted();
    fhir("/fhir/Observation", ihc("1", "2026-01-01", "final", "valueInteger", "1"));
    fhir("/fhir/Observation", ihc("2", "2026-02-01", "final", "valueInteger", "3"));
    assertThat(history(id).at("/record/her2Ihc").asInt()).isEqualTo(3);
    Answer answer =
        fhir("/fhir/Observation", ihc("2", "2026-02-01", "entered-in-error", "valueInteger", "3"));
    assertThat(answer.text()).contains("Withdrawn");
    assertThat(history(id).at("/record/her2Ihc").asInt()).isEqualTo(1);
    fhir("/fhir/Observation", ihc("1", "2026-01-01", "corrected", "valueInteger", "2"));
    assertThat(history(id).at("/record/her2Ihc").asInt()).isEqualTo(2);
    fhir("/fhir/Observation", ihc("1", "2026-01-01", "cancelled", "valueInteger", "2"));
    assertThat(history(id).at("/record").isNull()).isTrue();
  }

  @Test
  void findsTheCaseByStudyUidByAccessionNumberAndByPatient() {
    UUID id = posted();
    String study =
        "\"derivedFrom\": [{\"type\": \"ImagingStudy\", \"identifier\":"
            + " {\"system\": \"urn:dicom:uid\", \"value\": \"urn:oid:%s\"}}]";
    String order =
        "\"basedOn\": [{\"identifier\": {\"value\": \"A%s\", \"type\": {\"coding\": [{\"system\":"
            + " \"http://terminology.hl7.org/CodeSystem/v2-0203\", \"code\": \"ACSN\"}]}}}]";
    String patient = "\"subject\": {\"identifier\": {\"value\": \"P%s\"}}";
    int score = 0;
    for (String reference :
        List.of(
            study.formatted(this.study.uid),
            order.formatted(suffix),
            // The laboratory's own order number fits no study: the patient decides.
            order.formatted("-" + suffix) + ", " + patient.formatted(suffix))) {
      String text = observation(reference, "\"valueInteger\": " + ++score);
      assertThat(fhir("/fhir/Observation", text).status()).isEqualTo(201);
      assertThat(history(id).at("/record/her2Ihc").asInt()).isEqualTo(score);
    }
  }

  @Test
  void readsTheObservationsThatAReportContains() {
    UUID id = posted();
    String report =
        """
        {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "Pathology"},
         "imagingStudy": [{"reference": "#s"}], "conclusion": "see results",
         "contained": [
           {"resourceType": "ImagingStudy", "id": "s", "status": "available",
            "subject": {"display": "x"},
            "identifier": [{"system": "urn:dicom:uid", "value": "urn:oid:%s"}]},
           {"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "panel"},
            "component": [
              {"code": {"coding": [{"system": "http://loinc.org", "code": "16112-5"}]},
               "valueCodeableConcept":
                 {"coding": [{"system": "http://snomed.info/sct", "code": "10828004"}]}},
              {"code": {"coding": [{"system": "http://loinc.org", "code": "29593-1"}]},
               "valueQuantity": {"value": 22, "unit": "%%"}}]}],
         "result": [{"reference": "#o"}]}
        """
            .formatted(study.uid);
    Answer answer = fhir("/fhir/DiagnosticReport", report);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).contains("/fhir/DiagnosticReport/");
    assertThat(answer.text()).contains("conclusion");
    JsonNode record = history(id).at("/record");
    assertThat(record.at("/erPositive").asBoolean()).isTrue();
    assertThat(record.at("/ki67Percent").asDouble()).isEqualTo(22);
  }

  @Test
  void waitsForTheStudyAndListsWhatFitsMoreThanOneCase() throws Exception {
    fhir("/fhir", MESSAGE.formatted(suffix));
    posted();
    await(() -> Stow.caseOf(client(), study.uid).at("/clinical/her2").asString("").equals("OVER"));

    String ambiguous =
        observation("\"subject\": {\"identifier\": {\"value\": \"TWICE\"}}", "\"valueInteger\": 1");
    for (int i = 0; i < 2; i++) {
      TestStudy other = new TestStudy();
      Stow.post(client(), other.ctSlices());
      jdbc.sql("UPDATE ingest.study SET patient_id = 'TWICE' WHERE study_instance_uid = ?")
          .param(other.uid)
          .update();
    }
    Answer answer = fhir("/fhir/Observation", ambiguous);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text()).contains("More than one case").doesNotContain("TWICE");
    assertThat(client().get("/api/v1/clinical/unmapped?limit=1000").text())
        .contains("AMBIGUOUS_CASE");
  }

  @Test
  void takesAMessageWholeOrNotAtAll() {
    UUID id = posted();
    String bad =
        MESSAGE
            .formatted(suffix)
            .replace("33746-9", "18474-7")
            .replace("\"valueInteger\": 3", "\"valueInteger\": 7");
    Answer answer = fhir("/fhir", bad);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/resourceType").asString()).isEqualTo("OperationOutcome");
    assertThat(answer.text()).contains("OUT_OF_RANGE", "her2Ihc");
    assertThat(history(id).at("/statements")).isEmpty();
    String without =
        MESSAGE
            .formatted(suffix)
            .replace(
                "\"POST\", \"url\": \"DiagnosticReport\"",
                "\"DELETE\", \"url\": \"DiagnosticReport/1\"");
    assertThat(fhir("/fhir", without).status()).isEqualTo(422);
    assertThat(history(id).at("/statements")).isEmpty();
  }

  @Test
  void refusesInFhirWhatIsNoFhir() {
    for (String body : List.of("", "{", "[]", "{\"resourceType\": \"Nothing\"}", "{\"a\": 1}")) {
      Answer answer = fhir("/fhir", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().at("/resourceType").asString()).isEqualTo("OperationOutcome");
    }
    assertThat(fhir("/fhir", observation("", "\"valueInteger\": 1")).status()).isEqualTo(422);
    assertThat(fhir("/fhir", MESSAGE.formatted(suffix).replace("transaction", "batch")).status())
        .isEqualTo(422);
    String noStatus = "{\"resourceType\": \"Observation\", \"code\": {\"text\": \"x\"}}";
    assertThat(fhir("/fhir/Observation", noStatus).status()).isEqualTo(422);
    assertThat(fhir("/fhir/Patient", "{\"resourceType\": \"Patient\"}").status()).isEqualTo(404);
    assertThat(fhir("/fhir/DiagnosticReport", noStatus).status()).isEqualTo(400);
    Answer xml =
        client()
            .send(
                "POST",
                "/fhir",
                BodyPublishers.ofString("<Bundle/>"),
                "Content-Type",
                "application/fhir+xml");
    assertThat(xml.status()).isEqualTo(415);
    assertThat(client().get("/fhir/Observation/999999999").status()).isEqualTo(404);
  }

  @Test
  void saysWhatItCanDo() {
    JsonNode metadata = client().get("/fhir/metadata").json();
    assertThat(metadata.at("/resourceType").asString()).isEqualTo("CapabilityStatement");
    assertThat(metadata.at("/fhirVersion").asString()).isEqualTo("4.0.1");
    assertThat(metadata.at("/rest/0/interaction/0/code").asString()).isEqualTo("transaction");
  }

  private String ihc(String number, String time, String status, String type, String value) {
    return observation(
            "\"identifier\": [{\"system\": \"urn:lab\", \"value\": \"%s-%s\"}], \"effectiveDateTime\":"
                    .formatted(suffix, number)
                + " \"%s\", \"subject\": {\"identifier\": {\"value\": \"P%s\"}}"
                    .formatted(time, suffix),
            "\"%s\": %s".formatted(type, value))
        .replace("\"final\"", "\"" + status + "\"");
  }

  private static String observation(String references, String value) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "85319-2"}]}, %s %s}
        """
        .formatted(references.isEmpty() ? "" : references + ",", value);
  }

  private Answer fhir(String path, String body) {
    return client()
        .send("POST", path, BodyPublishers.ofString(body), "Content-Type", "application/fhir+json");
  }

  private JsonNode history(UUID id) {
    return client().get("/api/v1/cases/" + id + "/clinical").json();
  }

  private UUID posted() {
    assertThat(Stow.post(client(), study.complete()).status()).isEqualTo(200);
    return UUID.fromString(Stow.caseOf(client(), study.uid).at("/caseId").asString());
  }
}

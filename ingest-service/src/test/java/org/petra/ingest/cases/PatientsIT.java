package org.petra.ingest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.Client;
import org.petra.ingest.IngestIT;
import org.petra.ingest.Stow;
import org.petra.ingest.TestStudy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Which cases the model service is told to be of one patient. */
class PatientsIT extends IngestIT {

  private static final int ISSUER_OF_PATIENT_ID = 0x00100021;

  @DynamicPropertySource
  static void policy(DynamicPropertyRegistry registry) {
    registry.add("petra.ingest.cohorts.hidden.default-profile", () -> "pet-ct");
    registry.add("petra.ingest.cohorts.hidden.deidentification", () -> "basic");
    registry.add("petra.ingest.cohorts.hidden.ae-title", () -> "HIDDEN");
  }

  @Test
  void casesOfOnePatientIdAndIssuerAreOfTheFirstOfThem() {
    String id = newId();
    String first = posted(client(), id, "A");
    String second = posted(client(), id, "A");
    assertThat(patient(second)).isEqualTo(first);
    assertThat(patient(first)).isEqualTo(first);
    assertThat(patient(posted(client(), newId(), "A"))).isNotEqualTo(first);
  }

  @Test
  void anotherIssuerOrCohortIsAnotherPatient() {
    String id = newId();
    String first = posted(client(), id, "A");
    String unsaid = posted(client(), id, "");
    String other = posted(client(), id, "B");
    String elsewhere = posted(client().cohort("bundled"), id, "A");
    assertThat(List.of(patient(first), patient(unsaid), patient(other), patient(elsewhere)))
        .containsExactly(first, unsaid, other, elsewhere);
    assertThat(patient(posted(client(), id, ""))).isEqualTo(unsaid);
  }

  @Test
  void aCaseWithoutPatientIdIsAPatientOfItsOwn() {
    String first = posted(client(), "", "");
    String second = posted(client(), "", "");
    assertThat(patient(first)).isEqualTo(first);
    assertThat(patient(second)).isEqualTo(second);
  }

  @Test
  void deidentifiedCasesOfOnePatientAreStillTogetherAndNothingOfThePatientIsTold() {
    String id = newId();
    Client hidden = client().cohort("hidden");
    Stow.post(hidden, study(id, "A"));
    Stow.post(hidden, study(id, "A"));
    String text = client().get("/internal/v1/clinical-cases?cohort=hidden").text();
    assertThat(text).doesNotContain(id);
    JsonNode both = client().get("/internal/v1/clinical-cases?cohort=hidden").json();
    assertThat(both).hasSize(2);
    assertThat(both.at("/1/patient")).isEqualTo(both.at("/0/patient"));
    assertThat(both.findValuesAsString("caseId")).contains(both.at("/0/patient").asString());
  }

  private String patient(String caseId) {
    JsonNode cases =
        client().postJson("/internal/v1/clinical-cases", "[\"" + caseId + "\"]").json();
    return cases.at("/0/patient").asString();
  }

  private String posted(Client client, String patientId, String issuer) {
    TestStudy study = new TestStudy();
    Stow.post(client, slices(study, patientId, issuer));
    return Stow.caseOf(client(), study.uid).at("/caseId").asString();
  }

  private static List<byte[]> study(String patientId, String issuer) {
    return slices(new TestStudy(), patientId, issuer);
  }

  private static List<byte[]> slices(TestStudy study, String patientId, String issuer) {
    DicomObjectBuilder slice =
        study
            .slice(SopClass.CT_IMAGE, "CT", study.ct, 1)
            .set(Tags.PATIENT_ID, patientId)
            .set(ISSUER_OF_PATIENT_ID, issuer);
    return List.of(TestStudy.bytes(slice));
  }

  private static String newId() {
    String uid = TestStudy.newUid();
    return "P" + uid.substring(uid.length() - 12);
  }
}

package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petra.cli.client.PetraClient;
import org.petra.cli.client.StowAnswer;
import org.petra.cli.client.StowClient;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.dicom.part10.DicomObject;
import org.petra.simulator.SimulatedCohort;
import org.petra.simulator.SimulatedPatient;

/** Patients of the smallest simulated cohort, posted to a Petra. */
final class SimulatedCases {

  private static final int SMALLEST_COHORT = 45;

  private final PetraClient poster;

  SimulatedCases(PetraUnderTest petra) {
    this.poster = petra.client("poster-simulated");
  }

  /** Posts the patients from {@code first}, which counts from 0; returns their cases. */
  List<UUID> post(int first, int count) throws IOException {
    List<SimulatedPatient> patients =
        SimulatedCohort.of(SMALLEST_COHORT, SimulatedCohort.DEFAULT_SEED)
            .patients()
            .skip(first)
            .limit(count)
            .toList();
    List<BodyPublisher> objects = new ArrayList<>();
    for (SimulatedPatient patient : patients) {
      for (DicomObject object : patient.objects()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        object.writeTo(out);
        objects.add(BodyPublishers.ofByteArray(out.toByteArray()));
      }
    }
    StowAnswer answer = new StowClient(poster).store(objects);
    assertThat(answer.isComplete()).isTrue();
    assertThat(answer.stored()).hasSize(objects.size());
    return patients.stream().map(patient -> caseOf(patient.studyInstanceUid())).toList();
  }

  private UUID caseOf(String study) {
    return poster
        .list("/api/v1/cases?studyInstanceUid=" + study, CaseView.class)
        .getFirst()
        .caseId();
  }

  void complete(List<UUID> cases) {
    cases.forEach(each -> poster.post("/api/v1/cases/" + each + "/complete"));
  }

  /** All cases of the cohort. */
  List<CaseView> views() {
    return poster.list("/api/v1/cases?cohort=simulated", CaseView.class);
  }

  /** How many cases of the cohort are extracted; a failed one fails the test. */
  long extracted() {
    List<CaseView> views = views();
    assertThat(views).noneMatch(view -> view.state() == CaseState.FAILED);
    return views.stream().filter(view -> view.state() == CaseState.EXTRACTED).count();
  }
}

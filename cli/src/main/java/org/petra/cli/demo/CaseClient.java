package org.petra.cli.demo;

import java.util.List;
import java.util.UUID;
import org.petra.cli.client.PetraClient;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.contracts.cases.CaseProblem;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.contracts.cases.ClinicalRecord;

/** What the demo does with cases, for one cohort. */
final class CaseClient {

  private static final String CASES = "/api/v1/cases";

  private final PetraClient client;
  private final String cohort;

  CaseClient(PetraClient client, String cohort) {
    this.client = client;
    this.cohort = cohort;
  }

  /** The case of a study that was stored. */
  UUID caseOf(String studyInstanceUid) {
    List<CaseView> found =
        client.list(CASES + "?studyInstanceUid=" + studyInstanceUid, CaseView.class);
    if (found.size() != 1) {
      throw new CommandFailure("A stored study has " + found.size() + " cases instead of one.");
    }
    return found.getFirst().caseId();
  }

  /** Puts the clinical record. */
  void put(UUID caseId, ClinicalRecord record) {
    client.put(CASES + "/" + caseId + "/clinical", record);
  }

  /** Ends the wait for more instances. */
  void complete(UUID caseId) {
    client.post(CASES + "/" + caseId + "/complete");
  }

  /** Waits until each of the cohort's {@code total} cases has its vector. */
  void awaitExtraction(int total, Progress progress) {
    Polling.until(
        total,
        progress,
        "Extraction",
        () -> {
          List<CaseView> cases = client.list(CASES + "?cohort=" + cohort, CaseView.class);
          cases.forEach(CaseClient::requireSound);
          return cases.stream().filter(view -> view.state() == CaseState.EXTRACTED).count();
        });
  }

  private static void requireSound(CaseView view) {
    if (view.state() == CaseState.FAILED) {
      CaseProblem problem = view.problem();
      throw new CommandFailure(
          "Case "
              + view.caseId()
              + " failed"
              + (problem == null ? "." : " with " + problem.code() + ": " + problem.detail()));
    }
  }
}

package org.petra.contracts.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of a case.
 *
 * @param sequence 1, 2, 3 and so on without a gap, in the order of the feed
 * @param kind what happened
 * @param caseId the case
 * @param studyInstanceUid its study
 * @param cohort where it was received
 * @param profile the cohort's default profile
 * @param revision of the case at that moment
 * @param problem why it failed; null for the other kinds
 * @param changedAt when
 */
public record CaseChange(
    long sequence,
    Kind kind,
    UUID caseId,
    String studyInstanceUid,
    String cohort,
    String profile,
    int revision,
    @Nullable CaseProblem problem,
    Instant changedAt) {

  /** What can happen to a case. */
  public enum Kind {
    /** All instances are there; its extraction is asked for. */
    COMPLETE,
    /** Its features are stored. */
    EXTRACTED,
    /** It could not be assembled or extracted. */
    FAILED,
    /** A late instance came: what was told before of an earlier revision is superseded. */
    REOPENED
  }
}

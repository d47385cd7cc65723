package org.petra.ingest.cases;

import java.util.List;
import org.petra.contracts.cases.CaseProblem;

/** What came of putting a study's series together as a case. */
sealed interface Assembly {

  /** A case of one CT, one PET, or both. */
  record Assembled(List<Image> images) implements Assembly {}

  /** A study that is no case; the problem says why and what to do. */
  record Refused(CaseProblem problem) implements Assembly {}

  /**
   * An image of the case.
   *
   * @param modality {@code CT} or {@code PT}
   * @param seriesInstanceUid its series
   * @param regionDigests every SEG and RTSTRUCT that refers to it; may be empty
   */
  record Image(String modality, String seriesInstanceUid, List<String> regionDigests) {}
}

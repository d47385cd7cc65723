package org.petra.contracts.cases;

import java.util.List;
import java.util.UUID;

/**
 * What a worker needs to extract a case: the digests of the objects of each image, by which storage
 * finds them.
 *
 * @param caseId the case
 * @param cohort where it was received
 * @param simulated whether the cohort is declared to be simulated
 * @param revision the revision that this manifest describes
 * @param images the CT and the PET, each at most once
 */
public record CaseManifest(
    UUID caseId, String cohort, boolean simulated, int revision, List<ImageManifest> images) {

  /**
   * One image series and the objects that may hold its volume of interest.
   *
   * @param modality {@code CT} or {@code PT}
   * @param seriesInstanceUid the series
   * @param instanceDigests SHA-256 in lower-case hexadecimal of every slice
   * @param regionDigests SHA-256 of each SEG and RTSTRUCT that refers to the series; empty where
   *     none does, which a profile may allow
   */
  public record ImageManifest(
      String modality,
      String seriesInstanceUid,
      List<String> instanceDigests,
      List<String> regionDigests) {}
}

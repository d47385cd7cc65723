package org.petra.ingest.retrieve;

/**
 * The addresses under which clients get what is stored.
 *
 * @param base the address of {@code /dicom-web}, without a slash at its end
 */
public record RetrieveUrls(String base) {

  /** Of a study. */
  public String study(String studyInstanceUid) {
    return base + "/studies/" + studyInstanceUid;
  }

  /** Of a series. */
  public String series(String studyInstanceUid, String seriesInstanceUid) {
    return study(studyInstanceUid) + "/series/" + seriesInstanceUid;
  }

  /** Of an instance. */
  public String instance(String studyInstanceUid, String seriesInstanceUid, String sopInstanceUid) {
    return series(studyInstanceUid, seriesInstanceUid) + "/instances/" + sopInstanceUid;
  }
}

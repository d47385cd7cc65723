package org.petra.dicom.series;

/**
 * The series that made files belong to. Their SOP Instance UIDs are its UID with a number appended.
 *
 * @param seriesInstanceUid Series Instance UID, at most 58 characters
 * @param seriesNumber Series Number
 * @param description Series Description
 */
public record SeriesIdentity(String seriesInstanceUid, int seriesNumber, String description) {

  private static final int MAX_UID_LENGTH = 58;

  /** Rejects a UID too long to append to. */
  public SeriesIdentity {
    if (seriesInstanceUid.length() > MAX_UID_LENGTH) {
      throw new IllegalArgumentException(
          "a series UID may have 58 characters, got " + seriesInstanceUid.length());
    }
  }

  /** The SOP Instance UID of its {@code number}th instance, from 1. */
  public String sopInstanceUid(int number) {
    return seriesInstanceUid + "." + number;
  }
}

package org.petra.ingest.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one object: its study, its series and itself. Component names are column
 * names; text is DICOM's own, without padding.
 *
 * @param region null for anything but a SEG or RTSTRUCT
 */
public record IndexRows(
    StudyRow study, SeriesRow series, InstanceRow instance, @Nullable RegionRow region) {

  /** Attributes of the study and its patient. */
  public record StudyRow(
      String studyInstanceUid,
      @Nullable String studyDate,
      @Nullable String studyTime,
      @Nullable String accessionNumber,
      @Nullable String referringPhysicianName,
      @Nullable String patientName,
      @Nullable String patientId,
      @Nullable String issuerOfPatientId,
      @Nullable String patientBirthDate,
      @Nullable String patientSex,
      @Nullable String studyId,
      @Nullable String studyDescription,
      @Nullable String timezoneOffset) {}

  /**
   * Attributes of the series. The last two have an element, perhaps empty, for each item of its
   * Request Attributes Sequence.
   */
  public record SeriesRow(
      String seriesInstanceUid,
      String studyInstanceUid,
      String modality,
      @Nullable Integer seriesNumber,
      @Nullable String seriesDescription,
      @Nullable String seriesDate,
      @Nullable String seriesTime,
      @Nullable String bodyPartExamined,
      @Nullable String frameOfReferenceUid,
      @Nullable String performedStepDate,
      @Nullable String performedStepTime,
      List<String> scheduledStepIds,
      List<String> requestedProcedureIds) {}

  /** Attributes of the object. {@code digest} is of the bytes as sent. */
  public record InstanceRow(
      String sopInstanceUid,
      String sopClassUid,
      String seriesInstanceUid,
      String studyInstanceUid,
      String digest,
      long sizeBytes,
      String transferSyntaxUid,
      @Nullable Integer instanceNumber,
      @Nullable String contentDate,
      @Nullable String contentTime,
      @Nullable Integer imageRows,
      @Nullable Integer imageColumns,
      @Nullable Integer bitsAllocated,
      @Nullable Integer numberOfFrames) {

    InstanceRow heldAs(String heldDigest) {
      return new InstanceRow(
          sopInstanceUid,
          sopClassUid,
          seriesInstanceUid,
          studyInstanceUid,
          heldDigest,
          sizeBytes,
          transferSyntaxUid,
          instanceNumber,
          contentDate,
          contentTime,
          imageRows,
          imageColumns,
          bitsAllocated,
          numberOfFrames);
    }
  }

  /** How many regions a SEG or RTSTRUCT has, and what it says it belongs to. */
  public record RegionRow(
      String sopInstanceUid,
      int regions,
      List<String> referencedSeries,
      List<String> framesOfReference) {}

  /** The same object as it is held under another digest. */
  public IndexRows heldAs(String digest) {
    return new IndexRows(study, series, instance.heldAs(digest), region);
  }

  /** UID of the object. */
  public String sopInstanceUid() {
    return instance.sopInstanceUid();
  }

  /** UID of its study. */
  public String studyInstanceUid() {
    return study.studyInstanceUid();
  }

  /** UID of its series. */
  public String seriesInstanceUid() {
    return series.seriesInstanceUid();
  }

  /** SHA-256 of its bytes. */
  public String digest() {
    return instance.digest();
  }
}

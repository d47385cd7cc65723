package org.petra.dicom.stow;

import java.util.List;
import java.util.Optional;
import org.petra.dicom.json.DicomJson;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;

/**
 * What became of the parts of a store request (PS3.18 10.5.3 and annex I).
 *
 * @param retrieveUrl of the study, where every stored instance is of one
 * @param stored instances that are stored, also those that had been before
 * @param failed instances that are not
 * @param unreadable a reason for each part that does not say which instance it is
 */
public record StowOutcome(
    Optional<String> retrieveUrl,
    List<Stored> stored,
    List<Failed> failed,
    List<FailureReason> unreadable) {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  /**
   * An instance that is stored.
   *
   * @param sopClassUid its SOP Class UID
   * @param sopInstanceUid its SOP Instance UID
   * @param retrieveUrl where it can be had
   * @param warning what was done to it, if anything
   */
  public record Stored(
      String sopClassUid,
      String sopInstanceUid,
      String retrieveUrl,
      Optional<WarningReason> warning) {}

  /**
   * An instance that is not stored.
   *
   * @param sopClassUid its SOP Class UID; may be empty
   * @param sopInstanceUid its SOP Instance UID
   * @param reason why
   */
  public record Failed(String sopClassUid, String sopInstanceUid, FailureReason reason) {}

  /** Copies the lists. */
  public StowOutcome {
    stored = List.copyOf(stored);
    failed = List.copyOf(failed);
    unreadable = List.copyOf(unreadable);
  }

  /** 200 if all is stored as sent, 202 if some failed or were changed, 409 if none is stored. */
  public int httpStatus() {
    if (stored.isEmpty()) {
      return CONFLICT;
    }
    boolean clean =
        failed.isEmpty()
            && unreadable.isEmpty()
            && stored.stream().allMatch(s -> s.warning().isEmpty());
    return clean ? OK : ACCEPTED;
  }

  /** The answer as a data set; empty sequences are left out. */
  public DicomObject toDicom() {
    DicomObjectBuilder answer = DicomObjectBuilder.create();
    retrieveUrl.ifPresent(url -> answer.set(Tags.RETRIEVE_URL, url));
    if (!failed.isEmpty()) {
      answer.sequence(Tags.FAILED_SOP_SEQUENCE, failed.stream().map(StowOutcome::item).toList());
    }
    if (!stored.isEmpty()) {
      answer.sequence(
          Tags.REFERENCED_SOP_SEQUENCE, stored.stream().map(StowOutcome::item).toList());
    }
    if (!unreadable.isEmpty()) {
      answer.sequence(
          Tags.OTHER_FAILURES_SEQUENCE,
          unreadable.stream()
              .map(r -> DicomObjectBuilder.create().set(Tags.FAILURE_REASON, r.code()))
              .toList());
    }
    return answer.build();
  }

  /** The answer's body: one DICOM JSON object in UTF-8. */
  public byte[] toJson() {
    return DicomJson.toBytes(toDicom());
  }

  private static DicomObjectBuilder item(Failed failure) {
    return reference(failure.sopClassUid(), failure.sopInstanceUid())
        .set(Tags.FAILURE_REASON, failure.reason().code());
  }

  private static DicomObjectBuilder item(Stored instance) {
    DicomObjectBuilder item =
        reference(instance.sopClassUid(), instance.sopInstanceUid())
            .set(Tags.RETRIEVE_URL, instance.retrieveUrl());
    instance.warning().ifPresent(w -> item.set(Tags.WARNING_REASON, w.code()));
    return item;
  }

  private static DicomObjectBuilder reference(String sopClassUid, String sopInstanceUid) {
    DicomObjectBuilder item = DicomObjectBuilder.create();
    if (sopClassUid.isEmpty()) {
      item.setEmpty(Tags.REFERENCED_SOP_CLASS_UID);
    } else {
      item.set(Tags.REFERENCED_SOP_CLASS_UID, sopClassUid);
    }
    return item.set(Tags.REFERENCED_SOP_INSTANCE_UID, sopInstanceUid);
  }
}

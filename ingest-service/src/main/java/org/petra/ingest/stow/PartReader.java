package org.petra.ingest.stow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.TruncatedObjectException;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;
import org.petra.dicom.stow.TruncatedMultipartException;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.deidentification.Arrival.AsSent;
import org.petra.ingest.deidentification.Arrival.Changed;
import org.petra.ingest.deidentification.DeidentificationPolicy;
import org.petra.ingest.stow.ReceivedPart.NoRoom;
import org.petra.ingest.stow.ReceivedPart.Rejected;
import org.petra.ingest.stow.ReceivedPart.Source;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.stow.ReceivedPart.Unreadable;
import org.petra.ingest.study.IndexedAttributes;
import org.petra.radiomics.RadiomicsException;
import org.petra.storage.Intake;
import org.petra.storage.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Streams a part to the disk and reads what it is. */
@Component
class PartReader {

  private static final Logger log = LoggerFactory.getLogger(PartReader.class);

  private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

  /** A DICOMDIR is an index of a medium and no instance of a study. */
  private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";

  private final DeidentificationPolicy policy;
  private final StagedObjects objects;
  private final StoreProperties limits;

  PartReader(DeidentificationPolicy policy, StagedObjects objects, StoreProperties limits) {
    this.policy = policy;
    this.objects = objects;
    this.limits = limits;
  }

  /**
   * Reads one part to its end.
   *
   * @param intake where it is staged, if it can be stored
   * @param studyUid the one study whose instances are taken, if the request names one
   * @param cohort whose policy is applied
   * @throws IOException if the client's connection fails
   */
  ReceivedPart read(Intake intake, InputStream part, Optional<String> studyUid, Cohort cohort)
      throws IOException {
    PartBody body = new PartBody(part, limits.maxPartBytes());
    try {
      return switch (policy.apply(cohort, body)) {
        case AsSent same -> stage(intake, same.bytes(), studyUid);
        case Changed changed -> stage(intake, changed, studyUid);
      };
    } catch (TruncatedMultipartException | TruncatedObjectException e) {
      return new Unreadable(FailureReason.CANNOT_UNDERSTAND);
    } catch (PartBody.TooLargeException e) {
      return new Unreadable(FailureReason.OUT_OF_RESOURCES);
    } catch (RadiomicsException e) {
      if (body.connectionFailed()) {
        throw new IOException("the connection failed", e);
      }
      return new Unreadable(FailureReason.CANNOT_UNDERSTAND);
    } catch (IOException e) {
      if (body.connectionFailed()) {
        throw e;
      }
      log.error("An object could not be written to storage", e);
      return new NoRoom();
    }
  }

  /** Answers speak of a de-identified object as it was sent where it is not stored. */
  private ReceivedPart stage(Intake intake, Changed changed, Optional<String> studyUid)
      throws IOException {
    String uid = changed.object().sentSopInstanceUid();
    String study = changed.object().sentStudyInstanceUid();
    if (uid == null) {
      return stage(intake, changed.bytes(), Optional.empty());
    }
    if (!isUid(uid) || !isUid(study) || (studyUid.isPresent() && !studyUid.get().equals(study))) {
      return rejected(changed.object().sopClassUid(), uid, FailureReason.DOES_NOT_MATCH);
    }
    if (changed.object().mayShowPatient()) {
      return rejected(changed.object().sopClassUid(), uid, FailureReason.MAY_SHOW_PATIENT);
    }
    return switch (stage(intake, changed.bytes(), Optional.empty())) {
      case Storable one ->
          new Storable(
              one.staged(), one.rows(), Optional.of(new Source(uid, changed.sourceDigest().get())));
      case Rejected rejected ->
          rejected(rejected.failure().sopClassUid(), uid, rejected.failure().reason());
      case Unreadable nothing -> nothing;
      case NoRoom full -> full;
    };
  }

  private ReceivedPart stage(Intake intake, InputStream bytes, Optional<String> studyUid)
      throws IOException {
    Staged staged = intake.stage(bytes);
    ReceivedPart received = understand(intake, staged, studyUid);
    if (!(received instanceof Storable)) {
      intake.discard(staged);
    }
    return received;
  }

  private ReceivedPart understand(Intake intake, Staged staged, Optional<String> studyUid)
      throws IOException {
    DicomObject object;
    try {
      object = objects.read(intake, staged);
    } catch (RuntimeException e) {
      // Whatever the parser stumbles over, this part alone is lost.
      return new Unreadable(FailureReason.CANNOT_UNDERSTAND);
    }
    String sopInstanceUid = object.sopInstanceUid();
    String sopClassUid = object.sopClassUid();
    if (sopInstanceUid == null) {
      boolean dicom = sopClassUid != null;
      return new Unreadable(dicom ? FailureReason.DOES_NOT_MATCH : FailureReason.CANNOT_UNDERSTAND);
    }
    Optional<FailureReason> reason = objection(object, studyUid);
    if (reason.isPresent()) {
      return rejected(sopClassUid, sopInstanceUid, reason.get());
    }
    try {
      return new Storable(
          staged, IndexedAttributes.of(object, staged.digest(), staged.length()), Optional.empty());
    } catch (RuntimeException e) {
      // A SEG or RTSTRUCT that cannot be read as what it says it is.
      return rejected(sopClassUid, sopInstanceUid, FailureReason.CANNOT_UNDERSTAND);
    }
  }

  private static Optional<FailureReason> objection(DicomObject object, Optional<String> studyUid) {
    if (!isUid(object.sopInstanceUid())
        || !isUid(object.sopClassUid())
        || !isUid(object.seriesInstanceUid())
        || !isUid(object.studyInstanceUid())) {
      return Optional.of(FailureReason.DOES_NOT_MATCH);
    }
    if (studyUid.isPresent() && !studyUid.get().equals(object.studyInstanceUid())) {
      return Optional.of(FailureReason.DOES_NOT_MATCH);
    }
    return MEDIA_STORAGE_DIRECTORY.equals(object.sopClassUid())
        ? Optional.of(FailureReason.SOP_CLASS_NOT_SUPPORTED)
        : Optional.empty();
  }

  private static boolean isUid(@Nullable String text) {
    return text != null && UID.matcher(text).matches();
  }

  private static Rejected rejected(
      @Nullable String sopClassUid, String sopInstanceUid, FailureReason reason) {
    return new Rejected(
        new StowOutcome.Failed(sopClassUid == null ? "" : sopClassUid, sopInstanceUid, reason));
  }
}

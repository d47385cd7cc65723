package org.petra.ingest.stow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;

/** The words that go with failure codes, as an HTTP Warning header. */
final class StoreWarning {

  private StoreWarning() {}

  /** How many instances failed for which reasons; empty if none did. */
  static Optional<String> of(StowOutcome outcome) {
    Map<FailureReason, Integer> counts = new EnumMap<>(FailureReason.class);
    outcome.failed().forEach(failure -> counts.merge(failure.reason(), 1, Integer::sum));
    outcome.unreadable().forEach(reason -> counts.merge(reason, 1, Integer::sum));
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    String words =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " x " + words(entry.getKey()))
            .collect(Collectors.joining("; "));
    return Optional.of("299 petra \"Not stored: " + words + "\"");
  }

  private static String words(FailureReason reason) {
    return switch (reason) {
      case PROCESSING_FAILURE -> "failed here, send it again";
      case DUPLICATE_SOP_INSTANCE -> "the UID is held with other content";
      case SOP_CLASS_NOT_SUPPORTED -> "the SOP class is not stored";
      case OUT_OF_RESOURCES -> "no room, or larger than the limit";
      case DOES_NOT_MATCH ->
          "without its UIDs, of another study than the path or series says, or of a study that"
              + " another cohort holds";
      case CANNOT_UNDERSTAND -> "truncated or no DICOM object";
      case MAY_SHOW_PATIENT ->
          "burned-in annotation or a document, which the cohort's de-identification cannot clean";
      case TRANSFER_SYNTAX_NOT_SUPPORTED -> "the transfer syntax is not stored";
    };
  }
}

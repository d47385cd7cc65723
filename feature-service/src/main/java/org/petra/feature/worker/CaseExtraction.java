package org.petra.feature.worker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.feature.extraction.ExtractionItem;
import org.petra.feature.extraction.ExtractionLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The job of one case: take the item, extract, write the ending. It may run again after its process
 * was killed at any point; what has ended stays as it is.
 */
@Component
class CaseExtraction {

  /** So often a case may end its process or show a defect before it is failed. */
  static final int LOST_ATTEMPTS_ALLOWED = 3;

  private static final Logger log = LoggerFactory.getLogger(CaseExtraction.class);

  private final ExtractionLedger ledger;
  private final ExtractionAttempt attempt;
  private final ExtractionEnding ending;

  CaseExtraction(ExtractionLedger ledger, ExtractionAttempt attempt, ExtractionEnding ending) {
    this.ledger = ledger;
    this.attempt = attempt;
    this.ending = ending;
  }

  /** Runs the job of the item. An exception means that the job is to be tried again. */
  void run(UUID itemId) {
    Optional<ExtractionItem> taken = ledger.start(itemId);
    if (taken.isEmpty()) {
      return;
    }
    ExtractionItem item = taken.get();
    Instant start = Instant.now();
    OutcomeState state = ending.write(item, outcome(item));
    log.info(
        "Case {} under {}: {} after {} ms",
        item.caseId(),
        item.profile(),
        state,
        Duration.between(start, Instant.now()).toMillis());
  }

  /** Fails the item for a defect of ours. */
  void giveUp(UUID itemId) {
    ledger.start(itemId).ifPresent(item -> ending.write(item, defect()));
  }

  private ExtractionOutcome outcome(ExtractionItem item) {
    if (item.lostAttempts() > LOST_ATTEMPTS_ALLOWED) {
      return defect();
    }
    try {
      return attempt.run(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("the service stops"));
    }
  }

  private static ExtractionOutcome defect() {
    return new ExtractionOutcome.Failed(
        ErrorCode.INTERNAL.name(),
        "A defect of ours, or too little memory, stopped every attempt; the service's log has it.");
  }
}

package org.petra.feature.worker;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.feature.extraction.ExtractionItem;
import org.petra.feature.extraction.ExtractionLedger;
import org.petra.feature.extraction.KnownCases;
import org.petra.feature.store.FeatureStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes how an item ended, its vector, and the job that tells ingest, all in one transaction. An
 * item ends once: whoever comes second changes nothing.
 */
@Component
class ExtractionEnding {

  private final ExtractionLedger ledger;
  private final KnownCases cases;
  private final FeatureStore store;
  private final SchedulerClient scheduler;

  /** The scheduler comes lazily: it is made of the jobs, and one of them needs this. */
  ExtractionEnding(
      ExtractionLedger ledger,
      KnownCases cases,
      FeatureStore store,
      @Lazy SchedulerClient scheduler) {
    this.ledger = ledger;
    this.cases = cases;
    this.store = store;
    this.scheduler = scheduler;
  }

  /** Ends the item; a result for a revision that is no longer the newest is dropped. */
  @Transactional
  public OutcomeState write(ExtractionItem item, ExtractionOutcome outcome) {
    int heardOf =
        outcome instanceof ExtractionOutcome.Superseded newer ? newer.revision() : item.revision();
    boolean outdated = cases.observe(item.caseId(), heardOf) > item.revision();
    ExtractionOutcome ending =
        outdated ? new ExtractionOutcome.Superseded(item.revision()) : outcome;
    return switch (ending) {
      case ExtractionOutcome.Extracted extracted -> {
        if (ledger.end(item.id(), OutcomeState.SUCCEEDED)) {
          store.add(extracted.manifest(), extracted.vectors());
          tell(item, OutcomeState.SUCCEEDED, null, null);
        }
        yield OutcomeState.SUCCEEDED;
      }
      case ExtractionOutcome.AlreadyStored stored -> {
        if (ledger.end(item.id(), OutcomeState.SUCCEEDED)) {
          store.use(stored.dictionary());
          tell(item, OutcomeState.SUCCEEDED, null, null);
        }
        yield OutcomeState.SUCCEEDED;
      }
      case ExtractionOutcome.Failed failed -> {
        if (ledger.fail(item.id(), failed.code(), failed.detail())) {
          tell(item, OutcomeState.FAILED, failed.code(), failed.detail());
        }
        yield OutcomeState.FAILED;
      }
      case ExtractionOutcome.Superseded superseded -> {
        ledger.end(item.id(), OutcomeState.SUPERSEDED);
        yield OutcomeState.SUPERSEDED;
      }
    };
  }

  private void tell(
      ExtractionItem item, OutcomeState state, @Nullable String code, @Nullable String detail) {
    UUID id = item.id();
    scheduler.scheduleIfNotExists(
        NoticeDelivery.job(
            id,
            new ExtractionNotice(
                item.caseId(), item.revision(), item.profile(), state, code, detail)),
        Instant.now());
  }
}

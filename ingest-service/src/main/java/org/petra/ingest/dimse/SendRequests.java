package org.petra.ingest.dimse;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.petra.support.problem.ProblemException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests to send a case: the transmission and its job in one transaction. */
@Component
class SendRequests {

  private final Transmissions transmissions;
  private final DimseProperties properties;
  private final SchedulerClient scheduler;
  private final Clock clock;

  /** Lazy, since the scheduler is made with its tasks. */
  SendRequests(
      Transmissions transmissions,
      DimseProperties properties,
      @Lazy SchedulerClient scheduler,
      Clock clock) {
    this.transmissions = transmissions;
    this.properties = properties;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Queues a transmission.
   *
   * @param series which series; empty for all
   * @throws ProblemException 404 for an unknown case, 422 for an unknown destination or series
   */
  @Transactional
  public Transmission add(UUID caseId, String destination, List<String> series) {
    Set<String> known = Set.copyOf(transmissions.seriesOf(caseId));
    if (known.isEmpty()) {
      throw ProblemException.notFound("case", caseId);
    }
    Set<String> destinations = properties.sending().destinations().keySet();
    if (!destinations.contains(destination)) {
      throw ProblemException.unprocessable(
          "There is no destination '" + destination + "'; configured are " + destinations + ".");
    }
    for (String uid : series) {
      if (!known.contains(uid)) {
        throw ProblemException.unprocessable("Series " + uid + " is none of this case.");
      }
    }
    UUID id = transmissions.add(caseId, destination, series);
    scheduler.scheduleIfNotExists(
        SendJobs.SEND.instance(id.toString()).data(new SendJob(id)).scheduledTo(clock.instant()));
    return transmissions.find(id).orElseThrow();
  }
}

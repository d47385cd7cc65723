package org.petra.ingest.dimse;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.petra.dicom.dimse.OutgoingObject;
import org.petra.dicom.dimse.Peer;
import org.petra.dicom.dimse.SendOutcome;
import org.petra.dicom.dimse.StoreScu;
import org.petra.ingest.dimse.DimseProperties.Destination;
import org.petra.ingest.dimse.DimseProperties.Sending;
import org.petra.ingest.dimse.Transmission.State;
import org.springframework.stereotype.Component;

/** Sends the objects of a transmission, again and again until the destination has all of them. */
@Component
class Sender implements FailureHandler<SendJob> {

  private final DimseProperties properties;
  private final Transmissions transmissions;

  Sender(DimseProperties properties, Transmissions transmissions) {
    this.properties = properties;
    this.transmissions = transmissions;
  }

  /** An attempt failed and another is due. */
  static final class AgainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AgainException(String problem) {
      super(problem);
    }
  }

  /**
   * One attempt.
   *
   * @throws AgainException if it failed and was not the last
   */
  void send(SendJob job) {
    Transmission one = transmissions.find(job.transmissionId()).orElseThrow();
    List<OutgoingObject> objects = transmissions.objects(one);
    Sending sending = properties.sending();
    Destination to = sending.destinations().get(one.destination());
    if (to == null) {
      fail(one, objects.size(), 0, "The configuration has no destination of this name any more.");
      return;
    }
    Peer peer =
        new Peer(to.host(), to.port(), to.aeTitle(), properties.aeTitle(), sending.timeout());
    List<SendOutcome> outcomes;
    try {
      outcomes = new StoreScu(peer).send(objects);
    } catch (IOException e) {
      fail(one, objects.size(), 0, "Not sent: " + e.getMessage() + ".");
      return;
    }
    Map<Integer, Integer> refused = new TreeMap<>();
    outcomes.stream()
        .filter(outcome -> !outcome.isStored())
        .forEach(outcome -> refused.merge(outcome.status(), 1, Integer::sum));
    int stored = objects.size() - refused.values().stream().mapToInt(Integer::intValue).sum();
    if (refused.isEmpty()) {
      transmissions.attempted(one.transmissionId(), State.SENT, objects.size(), stored, null);
    } else {
      fail(one, objects.size(), stored, "The destination refused: " + words(refused) + ".");
    }
  }

  private void fail(Transmission one, int instances, int stored, String problem) {
    boolean last = one.attempts() + 1 >= properties.sending().attempts();
    transmissions.attempted(
        one.transmissionId(), last ? State.FAILED : State.QUEUED, instances, stored, problem);
    if (!last) {
      throw new AgainException(problem);
    }
  }

  private static String words(Map<Integer, Integer> refused) {
    return refused.entrySet().stream()
        .map(entry -> entry.getValue() + " x 0x" + String.format("%04X", entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<SendJob> operations) {
    int failures = Math.min(complete.getExecution().consecutiveFailures, Byte.SIZE);
    operations.reschedule(
        complete,
        complete
            .getTimeDone()
            .plus(properties.sending().retryAfter().multipliedBy(1L << failures)));
  }
}

package org.petra.ingest.check;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.petra.contracts.cases.StorageCheck.Damage;
import org.petra.contracts.cases.StorageCheck.Kind;
import org.petra.ingest.check.CheckRuns.Expected;
import org.petra.ingest.check.CheckRuns.Progress;
import org.petra.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads every stored object back, pausing in between for those who store. */
@Component
class StorageChecks {

  private static final Logger log = LoggerFactory.getLogger(StorageChecks.class);

  /** So many in a row that cannot be read are a storage that is away, not so many bad objects. */
  private static final int MOST_UNREADABLE = 10;

  private static final int MOST_KNOWN = 1_000_000;

  private final ObjectStore store;
  private final CheckRuns runs;
  private final DamagedObjects damaged;
  private final CheckProperties properties;

  StorageChecks(
      ObjectStore store, CheckRuns runs, DamagedObjects damaged, CheckProperties properties) {
    this.store = store;
    this.runs = runs;
    this.damaged = damaged;
    this.properties = properties;
  }

  /** The run has to go on later, from where it is. */
  static final class InterruptedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InterruptedRunException(String message) {
      super(message);
    }
  }

  /**
   * Checks every object, or goes on with a run that was interrupted.
   *
   * @param stopping whether the service is about to end
   * @throws InterruptedRunException if it has to go on later
   */
  void run(BooleanSupplier stopping) {
    Progress run = runs.resumeOrBegin();
    Set<String> known = new HashSet<>();
    damaged.list(MOST_KNOWN).stream().map(Damage::digest).forEach(known::add);
    String reached = run.reached();
    long objects = 0;
    List<Expected> batch = runs.after(reached, properties.batch());
    while (!batch.isEmpty()) {
      check(batch, known, stopping);
      runs.advance(run.id(), batch);
      objects += batch.size();
      reached = batch.getLast().digest();
      batch = runs.after(reached, properties.batch());
    }
    runs.finish(run.id());
    log.info(
        "{} stored objects were read back; {} are damaged",
        objects,
        damaged.list(MOST_KNOWN).size());
  }

  private void check(List<Expected> batch, Set<String> known, BooleanSupplier stopping) {
    int unreadable = 0;
    for (Expected object : batch) {
      if (stopping.getAsBoolean()) {
        throw new InterruptedRunException("the service is stopping");
      }
      long startedAt = System.nanoTime();
      Optional<Kind> damage = damage(object.digest());
      damage.ifPresent(kind -> damaged.found(object.digest(), kind));
      if (damage.isEmpty() && known.contains(object.digest())) {
        damaged.healed(object.digest());
      }
      unreadable = damage.equals(Optional.of(Kind.UNREADABLE)) ? unreadable + 1 : 0;
      if (unreadable == MOST_UNREADABLE) {
        throw new InterruptedRunException("storage cannot be read");
      }
      rest(System.nanoTime() - startedAt);
    }
  }

  private Optional<Kind> damage(String digest) {
    try {
      if (store.verify(digest)) {
        return Optional.empty();
      }
      return Optional.of(store.find(digest).isPresent() ? Kind.DAMAGED : Kind.MISSING);
    } catch (IOException e) {
      log.warn("The stored object {} cannot be read", digest, e);
      return Optional.of(Kind.UNREADABLE);
    }
  }

  private void rest(long workedNanos) {
    try {
      Thread.sleep(Duration.ofNanos((long) (workedNanos * (1 / properties.share() - 1))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedRunException("the service is stopping");
    }
  }
}

package org.petra.ingest.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import org.petra.contracts.cases.StorageCheck;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of stored objects, for clients. */
@Tag(name = "Storage")
@RestController
@RequestMapping("/api/v1/storage-check")
class StorageCheckEndpoint {

  private static final int MOST_LISTED = 1000;

  private final CheckRuns runs;
  private final DamagedObjects damaged;
  private final SchedulerClient scheduler;
  private final Clock clock;

  StorageCheckEndpoint(
      CheckRuns runs, DamagedObjects damaged, @Lazy SchedulerClient scheduler, Clock clock) {
    this.runs = runs;
    this.damaged = damaged;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** The latest run and what is damaged now. */
  @Operation(summary = "The latest check of stored objects, and what is damaged now.")
  @GetMapping
  StorageCheck get() {
    return new StorageCheck(runs.latest(), damaged.list(MOST_LISTED));
  }

  /** Asks for a run now; 202 also while one is under way. */
  @Operation(summary = "Reads every stored object back, in the background.")
  @PostMapping
  ResponseEntity<Void> start() {
    CheckJobs.request(scheduler, clock.instant());
    return ResponseEntity.accepted().location(URI.create("/api/v1/storage-check")).build();
  }
}

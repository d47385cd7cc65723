package org.petra.feature.extraction;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes requests and their jobs, both in one transaction. */
@Component
class ExtractionQueue {

  private final JdbcClient jdbc;
  private final SchedulerClient scheduler;
  private final KnownCases cases;

  ExtractionQueue(JdbcClient jdbc, SchedulerClient scheduler, KnownCases cases) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.cases = cases;
  }

  /**
   * Queues the first extraction of a case's revision. Nothing happens when it was asked for before,
   * or when a newer revision is known.
   */
  @Transactional
  public void automatic(AutomaticExtraction extraction) {
    UUID caseId = extraction.caseId();
    int revision = extraction.revision();
    if (cases.observe(caseId, revision) > revision || wasAskedFor(caseId, revision)) {
      return;
    }
    UUID request = writeRequest(extraction.profile());
    scheduler.scheduleIfNotExists(
        ExtractionItem.JOB
            .instance(writeItem(request, 0, caseId, revision, true).toString())
            .build(),
        Instant.now());
  }

  /**
   * Queues cases under a profile, in the order given.
   *
   * @param revisions the revision of each case as far as is known; a worker that finds a newer one
   *     does not extract
   */
  @Transactional
  public UUID asked(List<UUID> caseIds, Map<UUID, Integer> revisions, String profile) {
    // Always in the same order, so that two requests never wait for each other.
    caseIds.stream()
        .sorted()
        .forEach(caseId -> cases.observe(caseId, revisions.getOrDefault(caseId, 0)));
    UUID request = writeRequest(profile);
    List<TaskInstance<?>> jobs = new ArrayList<>(caseIds.size());
    for (UUID caseId : caseIds) {
      int revision = cases.revision(caseId).orElseThrow();
      jobs.add(ExtractionItem.job(writeItem(request, jobs.size(), caseId, revision, false)));
    }
    scheduler.scheduleBatch(jobs, Instant.now());
    return request;
  }

  private boolean wasAskedFor(UUID caseId, int revision) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM extraction_item WHERE case_id = ? AND revision = ? AND automatic)
            """)
        .params(caseId, revision)
        .query(Boolean.class)
        .single();
  }

  private UUID writeRequest(String profile) {
    UUID id = UUID.randomUUID();
    jdbc.sql("INSERT INTO extraction_request (id, profile) VALUES (?, ?)")
        .params(id, profile)
        .update();
    return id;
  }

  private UUID writeItem(UUID request, int position, UUID caseId, int revision, boolean automatic) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO extraction_item (id, request_id, position, case_id, revision, automatic)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(id, request, position, caseId, revision, automatic)
        .update();
    return id;
  }
}

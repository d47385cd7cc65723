package org.petra.feature.extraction;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes requests and their jobs, both in one transaction. */
@Component
class ExtractionQueue {

  private static final String INSERT_ITEM =
      """
      INSERT INTO extraction_item (id, request_id, position, case_id, revision, automatic)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final SchedulerClient scheduler;
  private final KnownCases cases;

  ExtractionQueue(JdbcTemplate jdbc, SchedulerClient scheduler, KnownCases cases) {
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
    UUID id = UUID.randomUUID();
    jdbc.update(INSERT_ITEM, id, request, 0, caseId, revision, true);
    scheduler.scheduleIfNotExists(ExtractionItem.job(id), Instant.now());
  }

  /**
   * Queues cases under a profile, in the order given.
   *
   * @param revisions the revision of each case as far as is known; a worker that finds a newer one
   *     does not extract
   */
  @Transactional
  public UUID asked(List<UUID> caseIds, Map<UUID, Integer> revisions, String profile) {
    UUID request = writeRequest(profile);
    List<Object[]> items = new ArrayList<>(caseIds.size());
    List<TaskInstance<?>> jobs = new ArrayList<>(caseIds.size());
    for (UUID caseId : caseIds) {
      UUID id = UUID.randomUUID();
      items.add(
          new Object[] {
            id, request, items.size(), caseId, requireNonNull(revisions.get(caseId)), false
          });
      jobs.add(ExtractionItem.job(id));
    }
    jdbc.batchUpdate(INSERT_ITEM, items);
    scheduler.scheduleBatch(jobs, Instant.now());
    return request;
  }

  private boolean wasAskedFor(UUID caseId, int revision) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            SELECT EXISTS (SELECT FROM extraction_item WHERE case_id = ? AND revision = ? AND automatic)
            """,
            Boolean.class,
            caseId,
            revision));
  }

  private UUID writeRequest(String profile) {
    UUID id = UUID.randomUUID();
    jdbc.update("INSERT INTO extraction_request (id, profile) VALUES (?, ?)", id, profile);
    return id;
  }
}

package org.petra.ingest.check;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.StorageCheck.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs of the check, as they are stored. */
@Component
class CheckRuns {

  private final JdbcClient jdbc;

  CheckRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A run and the digest up to which it came. */
  record Progress(long id, String reached) {}

  /** An object that should be there. */
  record Expected(String digest, long bytes) {}

  /** The run that was interrupted, or a new one. */
  Progress resumeOrBegin() {
    jdbc.sql("INSERT INTO storage_check DEFAULT VALUES ON CONFLICT DO NOTHING").update();
    return jdbc.sql("SELECT id, reached FROM storage_check WHERE finished_at IS NULL")
        .query((row, n) -> new Progress(row.getLong(1), row.getString(2)))
        .single();
  }

  /** The next objects in the order of their digests. */
  List<Expected> after(String reached, int limit) {
    return jdbc.sql(
            "SELECT digest, min(size_bytes) FROM instance WHERE digest > :reached"
                + " GROUP BY digest ORDER BY digest LIMIT :limit")
        .param("reached", reached)
        .param("limit", limit)
        .query((row, n) -> new Expected(row.getString(1), row.getLong(2)))
        .list();
  }

  /** Notes that these objects, the last of which is {@code reached}, were checked. */
  void advance(long id, List<Expected> checked) {
    jdbc.sql(
            "UPDATE storage_check SET reached = :reached, objects = objects + :objects,"
                + " bytes = bytes + :bytes WHERE id = :id")
        .param("reached", checked.getLast().digest())
        .param("objects", checked.size())
        .param("bytes", checked.stream().mapToLong(Expected::bytes).sum())
        .param("id", id)
        .update();
  }

  void finish(long id) {
    jdbc.sql("UPDATE storage_check SET finished_at = clock_timestamp() WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** The latest run. */
  @Nullable Run latest() {
    Optional<Run> run =
        jdbc.sql(
                "SELECT started_at, finished_at, objects, bytes FROM storage_check"
                    + " ORDER BY id DESC LIMIT 1")
            .query(
                (row, n) -> {
                  OffsetDateTime finished = row.getObject(2, OffsetDateTime.class);
                  return new Run(
                      row.getObject(1, OffsetDateTime.class).toInstant(),
                      finished == null ? null : finished.toInstant(),
                      row.getLong(3),
                      row.getLong(4));
                })
            .optional();
    return run.orElse(null);
  }
}

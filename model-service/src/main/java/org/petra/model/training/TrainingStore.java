package org.petra.model.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.Training;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps trainings and where they stand. A change of state succeeds only from a state that allows
 * it, so that a cancelled training stays cancelled whatever its job does.
 */
@Component
class TrainingStore {

  private static final String SHOWN =
      "SELECT training.*, (SELECT coalesce(json_agg(json_build_object('name', name, 'version',"
          + " version) ORDER BY position), '[]') FROM model_version WHERE training_id = training.id)"
          + " AS versions FROM training";
  private static final String OF_RUN = " WHERE id = :id AND attempt = :attempt";
  private static final String OPEN = " AND state IN ('QUEUED', 'RUNNING')";

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  TrainingStore(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** Writes a new training in the caller's transaction. */
  void queue(UUID id, String model, TrainingSettings settings, UUID datasetId) {
    sql.sql(
            "INSERT INTO training (id, model, settings, dataset_id, state, progress, step,"
                + " created_at) VALUES (:id, :model, CAST(:settings AS json), :datasetId,"
                + " 'QUEUED', 0, 'waiting', :createdAt)")
        .param("id", id)
        .param("model", model)
        .param("settings", json.writeValueAsString(settings))
        .param("datasetId", datasetId)
        .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Queues a cancelled or failed training again; its next attempt, or empty for another. */
  OptionalInt queueAgain(UUID id) {
    return sql.sql(
            "UPDATE training SET state = 'QUEUED', progress = 0, step = 'waiting', code = NULL,"
                + " detail = NULL, attempt = attempt + 1"
                + " WHERE id = :id AND state IN ('CANCELLED', 'FAILED') RETURNING attempt")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Marks a training as running and tells what to do, or empty if it is not to be run. */
  Optional<OpenTraining> start(TrainingTicket run) {
    return sql.sql(
            "UPDATE training SET state = 'RUNNING', progress = 0, step = 'reading the dataset'"
                + OF_RUN
                + OPEN
                + " RETURNING model, settings, dataset_id")
        .params(of(run))
        .query(
            (row, number) ->
                new OpenTraining(
                    row.getString("model"),
                    json.readValue(row.getString("settings"), TrainingSettings.class),
                    row.getObject("dataset_id", UUID.class)))
        .optional();
  }

  /** Says how far a run is; false if its training was cancelled or ended. */
  boolean reached(TrainingTicket run, double progress, String step) {
    return sql.sql(
                "UPDATE training SET progress = :progress, step = :step"
                    + OF_RUN
                    + " AND state = 'RUNNING'")
            .params(of(run))
            .param("progress", progress)
            .param("step", step)
            .update()
        == 1;
  }

  /** Ends a training whose versions are stored in this transaction; false if it was cancelled. */
  boolean succeed(TrainingTicket run) {
    return sql.sql(
                "UPDATE training SET state = 'SUCCEEDED', progress = 1, step = 'done'"
                    + OF_RUN
                    + " AND state = 'RUNNING'")
            .params(of(run))
            .update()
        == 1;
  }

  /** Ends a training that cannot succeed. */
  void fail(TrainingTicket run, String code, String detail) {
    sql.sql("UPDATE training SET state = 'FAILED', code = :code, detail = :detail" + OF_RUN + OPEN)
        .params(of(run))
        .param("code", code)
        .param("detail", detail)
        .update();
  }

  private static Map<String, Object> of(TrainingTicket run) {
    return Map.of("id", run.trainingId(), "attempt", run.number());
  }

  /** Cancels a training; false if it had ended. */
  boolean cancel(UUID id) {
    return sql.sql("UPDATE training SET state = 'CANCELLED' WHERE id = :id" + OPEN)
            .param("id", id)
            .update()
        == 1;
  }

  /** A training, or empty. */
  Optional<Training> find(UUID id) {
    return sql.sql(SHOWN + " WHERE id = :id")
        .param("id", id)
        .query((row, number) -> training(row))
        .optional();
  }

  /** Trainings whose number is below {@code before}, newest first; at most {@code limit}. */
  List<Numbered> page(long before, int limit) {
    return sql.sql(SHOWN + " WHERE number < :before ORDER BY number DESC LIMIT :limit")
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> new Numbered(row.getLong("number"), training(row)))
        .list();
  }

  private Training training(ResultSet row) throws SQLException {
    List<ModelReference> versions =
        List.of(json.readValue(row.getString("versions"), ModelReference[].class));
    return new Training(
        row.getObject("id", UUID.class),
        row.getString("model"),
        row.getObject("dataset_id", UUID.class),
        Training.State.valueOf(row.getString("state")),
        row.getDouble("progress"),
        row.getString("step"),
        versions.isEmpty() ? null : versions.getFirst().version(),
        versions,
        row.getString("code"),
        row.getString("detail"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** What a job needs to know of its training. */
  record OpenTraining(String model, TrainingSettings settings, UUID datasetId) {}

  /** A training with its place in the list. */
  record Numbered(long number, Training training) {}
}

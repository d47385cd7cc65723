package org.petra.model.training;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.petra.model.registry.Build;
import org.petra.model.validation.FoldOutcome;
import org.petra.model.validation.FoldStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the finished folds of trainings that have not succeeded. */
@Component
class FoldRows {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  FoldRows(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The folds of one run and of the runs of its training before. A fold that another build of Petra
   * fitted is not taken: it might not be what this one would make of it.
   */
  FoldStore of(TrainingTicket run) {
    return new FoldStore() {
      @Override
      public Optional<FoldOutcome> find(String key) {
        return FoldRows.this.find(run.trainingId(), key);
      }

      @Override
      public void keep(String key, FoldOutcome outcome) {
        FoldRows.this.keep(run, key, outcome);
      }
    };
  }

  /** Removes the folds of a training, in the caller's transaction. */
  void remove(UUID trainingId) {
    sql.sql("DELETE FROM training_fold WHERE training_id = :id").param("id", trainingId).update();
  }

  private Optional<FoldOutcome> find(UUID trainingId, String key) {
    return sql.sql(
            "SELECT outcome FROM training_fold"
                + " WHERE training_id = :id AND key = :key AND build = :build")
        .param("id", trainingId)
        .param("key", key)
        .param("build", Build.CURRENT.toString())
        .query((row, number) -> json.readValue(row.getString(1), FoldOutcome.class))
        .optional();
  }

  /** Keeps a fold of a run that is not over. */
  private void keep(TrainingTicket run, String key, FoldOutcome outcome) {
    sql.sql(
            "INSERT INTO training_fold (training_id, key, build, outcome, kept_at)"
                + " SELECT id, :key, :build, CAST(:outcome AS json), :keptAt FROM training"
                + " WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'"
                + " ON CONFLICT (training_id, key) DO UPDATE"
                + " SET build = EXCLUDED.build, outcome = EXCLUDED.outcome,"
                + " kept_at = EXCLUDED.kept_at")
        .param("id", run.trainingId())
        .param("attempt", run.number())
        .param("key", key)
        .param("build", Build.CURRENT.toString())
        .param("outcome", json.writeValueAsString(outcome))
        .param("keptAt", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}

package org.petra.model.training;

import java.util.UUID;
import org.petra.support.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains a frozen dataset again with the very settings of an earlier training. No other service is
 * asked, and the new version's scores are the earlier one's, bit for bit.
 */
@Component
class TrainingRepetition {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final ModelLabels labels;
  private final TrainingQueue queue;
  private final TransactionOperations transaction;

  TrainingRepetition(
      JdbcClient sql,
      JsonMapper json,
      ModelLabels labels,
      TrainingQueue queue,
      TransactionOperations transaction) {
    this.sql = sql;
    this.json = json;
    this.labels = labels;
    this.queue = queue;
    this.transaction = transaction;
  }

  private record Earlier(String model, TrainingSettings settings, UUID datasetId) {}

  /**
   * Queues the same training under the same name.
   *
   * @return the new training's id
   * @throws ProblemException 404 for an unknown training, 409 as {@link ModelLabels#check} says
   */
  UUID repeat(UUID id) {
    Earlier earlier =
        sql.sql("SELECT model, settings, dataset_id FROM training WHERE id = :id")
            .param("id", id)
            .query(
                (row, number) ->
                    new Earlier(
                        row.getString("model"),
                        json.readValue(row.getString("settings"), TrainingSettings.class),
                        row.getObject("dataset_id", UUID.class)))
            .optional()
            .orElseThrow(() -> ProblemException.notFound("training", id));
    UUID again = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          labels.check(earlier.model(), earlier.settings());
          queue.add(again, earlier.model(), earlier.settings(), earlier.datasetId());
        });
    return again;
  }
}

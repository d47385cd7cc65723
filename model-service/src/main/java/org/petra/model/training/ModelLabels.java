package org.petra.model.training;

import java.util.List;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a model name to one label, so that its versions can be compared and take its aliases. */
@Component
class ModelLabels {

  private final JdbcClient sql;

  ModelLabels(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Checks the names of a training against stored versions and open trainings; in the caller's
   * transaction, until whose end no other training under these names is checked.
   *
   * @throws ProblemException 409 that names both labels
   */
  void check(String model, TrainingSettings settings) {
    for (LabelSettings each : settings.labels()) {
      String name = model + each.suffix();
      String label = each.label().name();
      sql.sql("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext('model ' || :name))) l")
          .param("name", name)
          .query(Long.class)
          .single();
      for (String other : labelsOf(name)) {
        if (!other.equals(label)) {
          throw new ProblemException(
              HttpStatus.CONFLICT,
              ErrorCode.CONFLICT,
              "The model %s tells %s from the rest; a version for %s needs another name."
                  .formatted(name, other, label));
        }
      }
    }
  }

  private List<String> labelsOf(String name) {
    return sql.sql(
            """
            SELECT coalesce(description->'label'->>'name', description->>'task') FROM model_version
            WHERE name = :name
            UNION
            SELECT each->'label'->>'name' FROM training, json_array_elements(settings->'labels') each
            WHERE state IN ('QUEUED', 'RUNNING') AND model || (each->>'suffix') = :name
            """)
        .param("name", name)
        .query(String.class)
        .list();
  }
}

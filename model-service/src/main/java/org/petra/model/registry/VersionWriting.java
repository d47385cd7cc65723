package org.petra.model.registry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores model versions, numbered 1, 2, 3 within each name; the database refuses any change. */
@Component
public class VersionWriting {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  VersionWriting(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Stores the versions of one training in the caller's transaction, which must be one, and gives
   * each the next number of its name.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the training made them already
   * @throws ProblemException 409 if a name has versions of another label
   */
  public List<ModelReference> add(List<NewVersion> versions) {
    List<ModelReference> references = new ArrayList<>();
    for (NewVersion version : versions) {
      // Held until the transaction ends, so that two trainings of one name get two numbers.
      sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
          .param("name", version.name())
          .query(String.class)
          .list();
      requireLabel(version.name(), version.description().label());
      references.add(insert(version, references.size()));
    }
    return references;
  }

  private ModelReference insert(NewVersion version, int position) {
    int number =
        sql.sql("SELECT coalesce(max(version), 0) + 1 FROM model_version WHERE name = :name")
            .param("name", version.name())
            .query(Integer.class)
            .single();
    StoredEvaluation evaluation = version.evaluation();
    sql.sql(
            "INSERT INTO model_version (name, version, training_id, dataset_id, description,"
                + " evaluation, fit, classifier_protobuf, created_at, validation, position)"
                + " VALUES (:name, :version, :trainingId, :datasetId, CAST(:description AS json),"
                + " CAST(:evaluation AS json), CAST(:fit AS json), :protobuf, :createdAt,"
                + " CAST(:validation AS json), :position)")
        .param("name", version.name())
        .param("version", number)
        .param("trainingId", version.trainingId())
        .param("datasetId", version.datasetId())
        .param("description", json.writeValueAsString(version.description()))
        .param("evaluation", json.writeValueAsString(evaluation.withoutValidation()))
        .param("fit", json.writeValueAsString(version.model().parameters()))
        .param("protobuf", version.model().protobuf())
        .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
        .param(
            "validation",
            evaluation.validation() == null
                ? null
                : json.writeValueAsString(evaluation.validation()))
        .param("position", position)
        .update();
    return new ModelReference(version.name(), number);
  }

  /** What the versions of a name tell apart, or empty for a name without versions. */
  private Optional<Label> label(String name) {
    return sql.sql(
            "SELECT description FROM model_version WHERE name = :name ORDER BY version DESC LIMIT 1")
        .param("name", name)
        .query((row, number) -> json.readValue(row.getString(1), VersionDescription.class).label())
        .optional();
  }

  /**
   * Checks that a name has no version of another label: who asks for a name must not get a model
   * that answers another question.
   *
   * @throws ProblemException 409 that names both labels
   */
  private void requireLabel(String name, Label label) {
    Optional<Label> known = label(name).filter(other -> !other.equals(label));
    if (known.isPresent()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          ErrorCode.CONFLICT,
          "The model %s tells %s from the rest; a version for %s needs another name."
              .formatted(name, known.get().name(), label.name()));
    }
  }
}

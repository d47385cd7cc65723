package org.petra.model.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.Validation;
import org.petra.model.classifier.FitParameters;
import org.petra.model.classifier.FittedModel;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps model versions, numbered 1, 2, 3 within each name; the database refuses any change. */
@Component
public class ModelStore {

  private static final String SHOWN = "name, version, dataset_id, description, created_at";

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  ModelStore(JdbcClient sql, JsonMapper json, Clock clock) {
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

  /**
   * Checks that a name has a version.
   *
   * @throws ProblemException 404
   */
  public void requireKnown(String name) {
    boolean known =
        sql.sql("SELECT EXISTS (SELECT FROM model_version WHERE name = :name)")
            .param("name", name)
            .query(Boolean.class)
            .single();
    if (!known) {
      throw ProblemException.notFound("model", name);
    }
  }

  /** A version, or empty. */
  Optional<StoredVersion> find(ModelReference reference) {
    return sql.sql(
            "SELECT " + SHOWN + " FROM model_version WHERE name = :name AND version = :version")
        .param("name", reference.name())
        .param("version", reference.version())
        .query((row, number) -> version(row))
        .optional();
  }

  /** The versions of a name with a number above {@code after}, ascending; at most {@code limit}. */
  List<StoredVersion> page(String name, int after, int limit) {
    return sql.sql(
            "SELECT "
                + SHOWN
                + " FROM model_version WHERE name = :name AND version > :after"
                + " ORDER BY version LIMIT :limit")
        .param("name", name)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> version(row))
        .list();
  }

  /** The newest number of a name, or empty. */
  Optional<Integer> newest(String name) {
    return numbers(name).reversed().stream().findFirst();
  }

  /** All numbers of a name, ascending. */
  List<Integer> numbers(String name) {
    return sql.sql("SELECT version FROM model_version WHERE name = :name ORDER BY version")
        .param("name", name)
        .query(Integer.class)
        .list();
  }

  /** The newest number of each name after {@code after}, by name; at most {@code limit}. */
  List<ModelReference> newest(String after, int limit) {
    return sql.sql(
            "SELECT name, max(version) AS version FROM model_version WHERE name > :after"
                + " GROUP BY name ORDER BY name LIMIT :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> new ModelReference(row.getString(1), row.getInt(2)))
        .list();
  }

  /** How well a version does, or empty. */
  public Optional<StoredEvaluation> evaluation(ModelReference reference) {
    return sql.sql(
            "SELECT evaluation, validation FROM model_version"
                + " WHERE name = :name AND version = :version")
        .param("name", reference.name())
        .param("version", reference.version())
        .query((row, number) -> evaluation(row))
        .optional();
  }

  private StoredEvaluation evaluation(ResultSet row) throws SQLException {
    StoredEvaluation evaluation =
        json.readValue(row.getString("evaluation"), StoredEvaluation.class);
    String validation = row.getString("validation");
    return validation == null
        ? evaluation
        : evaluation.with(json.readValue(validation, Validation.class));
  }

  /** The fit of a version; it scores exactly as it did when it was made. */
  public FittedModel model(StoredVersion version) {
    return sql.sql(
            "SELECT fit, classifier_protobuf FROM model_version"
                + " WHERE name = :name AND version = :version")
        .param("name", version.reference().name())
        .param("version", version.reference().version())
        .query(
            (row, number) ->
                FittedModel.restore(
                    version.description().classifier(),
                    json.readValue(row.getString(1), FitParameters.class),
                    row.getBytes(2)))
        .single();
  }

  private StoredVersion version(ResultSet row) throws SQLException {
    return new StoredVersion(
        new ModelReference(row.getString("name"), row.getInt("version")),
        row.getObject("dataset_id", UUID.class),
        json.readValue(row.getString("description"), VersionDescription.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}

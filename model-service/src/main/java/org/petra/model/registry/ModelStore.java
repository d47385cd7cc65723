package org.petra.model.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.Validation;
import org.petra.model.classifier.FitParameters;
import org.petra.model.classifier.FittedModel;
import org.petra.support.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads model versions, which never change once {@link VersionWriting} has stored them. */
@Component
public class ModelStore {

  private static final String SHOWN = "name, version, dataset_id, description, created_at";

  private final JdbcClient sql;
  private final JsonMapper json;

  ModelStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
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

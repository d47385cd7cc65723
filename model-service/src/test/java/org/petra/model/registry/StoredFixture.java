package org.petra.model.registry;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.ModelReference;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A version as {@code model_version} once held it; see the README beside the files.
 *
 * @param folder whose one version of each classifier
 */
record StoredFixture(String folder, Classifier classifier) {

  /** The columns of {@code model_version} that hold JSON. */
  static final String[] JSON = {"description", "evaluation", "validation", "fit"};

  /** Stores the parts beside the version that a training of today made, as its dataset's. */
  ModelReference store(JdbcTemplate sql, String today) throws IOException {
    String name = "stored-" + folder + "-" + classifier;
    sql.update(
        "INSERT INTO model_version (name, version, training_id, dataset_id, description,"
            + " evaluation, validation, fit, classifier_protobuf, created_at)"
            + " SELECT ?, 1, training_id, dataset_id, ?::json, ?::json, ?::json, ?::json, ?, now()"
            + " FROM model_version WHERE name = ?",
        name,
        text(JSON[0]),
        text(JSON[1]),
        text(JSON[2]),
        text(JSON[3]),
        part("classifier.pb"),
        today);
    return new ModelReference(name, 1);
  }

  /** A file's content. */
  byte[] part(String file) throws IOException {
    String path = "stored/" + folder + "/" + classifier + "/" + file;
    try (InputStream stream = StoredFixture.class.getResourceAsStream(path)) {
      return requireNonNull(stream, path).readAllBytes();
    }
  }

  private String text(String column) throws IOException {
    return new String(part(column + ".json"), StandardCharsets.UTF_8);
  }
}

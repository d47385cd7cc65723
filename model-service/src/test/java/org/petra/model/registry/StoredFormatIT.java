package org.petra.model.registry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.FitRequest;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.classifier.FittedModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was once stored of a version must load and score alike for ever; see the README there. */
@ModelServiceTest
class StoredFormatIT {

  private static final String[] JSON = {"description", "evaluation", "validation", "fit"};
  private static final int ROWS = 12;

  /** The exponential function may differ in its last bit between processors. */
  private static final Offset<Double> LAST_BITS = within(1e-12);

  /** A folder to write a new fixture to. */
  private static final String WRITE_TO = System.getProperty("petra.write-stored-format", "");

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private JdbcTemplate sql;
  @Autowired private JsonMapper json;
  @Autowired private ModelStore models;

  /** Rows with what they must be answered. */
  record Answers(double[][] rows, double[] scores, double[] probabilities) {}

  @Test
  void everyFixtureLoadsAndScoresAsItDid() throws Exception {
    Cohort.Split split = cohort.create("stored", 101);
    client.train(
        "stored", Cohort.request(Task.HER2_OVER, Classifier.LR, "stored", split.request()));
    for (String format : new String[] {"first"}) {
      for (Classifier classifier : Classifier.values()) {
        ModelReference reference = store(format, classifier);
        StoredVersion version = models.find(reference).orElseThrow();
        assertThat(version.description().classifier()).isEqualTo(classifier);
        StoredEvaluation evaluation = models.evaluation(reference).orElseThrow();
        assertThat(evaluation.splits()).hasSize(3);
        assertThat(requireNonNull(evaluation.validation()).predictions()).hasSize(27);
        Answers answers = json.readValue(part(format, classifier, "answers.json"), Answers.class);
        Answers now = answers(models.model(version), answers.rows());
        assertThat(now.scores()).as(reference.name()).containsExactly(answers.scores(), LAST_BITS);
        assertThat(now.probabilities()).containsExactly(answers.probabilities(), LAST_BITS);
        String path = "/api/v1/models/" + reference.name() + "/versions/1";
        assertThat(client.get(path).status()).isEqualTo(200);
        assertThat(client.get(path + "/card").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void writesANewFixtureWhereOneIsAskedFor() throws Exception {
    assumeTrue(!WRITE_TO.isEmpty(), "writes only with -Dpetra.write-stored-format=FOLDER");
    Cohort.Split split = cohort.create("written", 102);
    for (Classifier classifier : Classifier.values()) {
      String model = "written-" + classifier;
      client.train(model, request(classifier, split));
      Path folder = Files.createDirectories(Path.of(WRITE_TO, classifier.name()));
      for (String column : JSON) {
        Files.writeString(
            folder.resolve(column + ".json"),
            sql.queryForObject(
                "SELECT " + column + "::text FROM model_version WHERE name = ?",
                String.class,
                model));
      }
      Files.write(
          folder.resolve("classifier.pb"),
          sql.queryForObject(
              "SELECT classifier_protobuf FROM model_version WHERE name = ?", byte[].class, model));
      FittedModel fitted = models.model(models.find(new ModelReference(model, 1)).orElseThrow());
      Random random = new Random(103);
      double[][] rows = new double[ROWS][fitted.inputs().size()];
      for (double[] row : rows) {
        for (int input = 0; input < row.length; input++) {
          row[input] = random.nextGaussian();
        }
      }
      Files.write(folder.resolve("answers.json"), json.writeValueAsBytes(answers(fitted, rows)));
    }
  }

  private static TrainingRequest request(Classifier classifier, Cohort.Split split) {
    TrainingRequest plain = Cohort.request(Task.HER2_OVER, classifier, "written", split.request());
    // A forest of few trees, for the size of the file.
    FitRequest fit =
        new FitRequest(
            classifier == Classifier.RF ? Map.of("trees", List.of(10.0)) : null,
            null,
            null,
            classifier == Classifier.KNN ? "ISOTONIC" : null);
    return new TrainingRequest(
        plain.task(),
        plain.label(),
        plain.classifier(),
        plain.profile(),
        plain.cohort(),
        plain.split(),
        plain.cases(),
        plain.columns(),
        plain.selection(),
        plain.covariates(),
        fit,
        new ValidationRequest("REPEATED_K_FOLD", 3, 1, 3),
        plain.seed());
  }

  private static Answers answers(FittedModel model, double[][] rows) {
    double[] scores = new double[rows.length];
    double[] probabilities = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      scores[row] = model.score(rows[row]);
      probabilities[row] = model.probability(rows[row]);
    }
    return new Answers(rows, scores, probabilities);
  }

  /** Stores the parts of a fixture beside the version that a training of today made. */
  private ModelReference store(String format, Classifier classifier) throws Exception {
    String name = "stored-" + format + "-" + classifier;
    sql.update(
        "INSERT INTO model_version (name, version, training_id, dataset_id, description,"
            + " evaluation, validation, fit, classifier_protobuf, created_at)"
            + " SELECT ?, 1, training_id, dataset_id, ?::json, ?::json, ?::json, ?::json, ?, now()"
            + " FROM model_version WHERE name = 'stored'",
        name,
        text(format, classifier, JSON[0]),
        text(format, classifier, JSON[1]),
        text(format, classifier, JSON[2]),
        text(format, classifier, JSON[3]),
        part(format, classifier, "classifier.pb"));
    return new ModelReference(name, 1);
  }

  private static String text(String format, Classifier classifier, String column) throws Exception {
    return new String(
        part(format, classifier, column + ".json"), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] part(String format, Classifier classifier, String file) throws Exception {
    String path = "stored/" + format + "/" + classifier + "/" + file;
    try (InputStream stream = StoredFormatIT.class.getResourceAsStream(path)) {
      return requireNonNull(stream, path).readAllBytes();
    }
  }
}

package org.petra.model.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.ModelServiceTest;
import org.petra.model.classifier.FittedModel;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModelServiceTest
class OnnxIT {

  /** The graph holds and computes 32-bit numbers, whose relative precision is 6e-8 a step. */
  private static final double FLOATS = 1e-5;

  private static final int ROWS = 50;

  /** A Python with onnxruntime; PETRA_PYTHON names another than the path's. */
  private static final String PYTHON = System.getenv().getOrDefault("PETRA_PYTHON", "python3");

  @Autowired private Client client;
  @Autowired private Cohort cohort;
  @Autowired private ModelVersions versions;
  @Autowired private ModelStore models;
  @Autowired private JsonMapper json;
  @TempDir private Path directory;

  @Test
  void onnxRuntimeGivesOurScoresAndProbabilities() throws Exception {
    Cohort.Split split = cohort.create("onnx", 91);
    for (Classifier classifier : new Classifier[] {Classifier.LR, Classifier.SVM}) {
      String model = "onnx-" + classifier;
      client.train(model, Cohort.request(Task.HER2_OVER, classifier, "onnx", split.request()));
      byte[] file =
          client.bytes("/api/v1/models/" + model + "/versions/1/onnx", "application/octet-stream");
      assertThat(file).isNotEmpty();
      Path path = Files.write(directory.resolve(model + ".onnx"), file);
      assumeTrue(
          hasOnnxRuntime(), PYTHON + " has no onnxruntime; set PETRA_PYTHON to one that has");
      check(models.model(versions.resolve(model, "1")), path);
    }
  }

  @Test
  void forestsAndNeighboursAreRefusedWithTheReason() {
    Cohort.Split split = cohort.create("onnxless", 92);
    for (Classifier classifier : new Classifier[] {Classifier.RF, Classifier.KNN}) {
      String model = "onnxless-" + classifier;
      client.train(model, Cohort.request(Task.HER2_OVER, classifier, "onnxless", split.request()));
      Client.Answer answer = client.get("/api/v1/models/" + model + "/versions/1/onnx");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
      assertThat(answer.detail())
          .contains(classifier == Classifier.RF ? "random forest" : "nearest neighbours");
    }
  }

  private void check(FittedModel model, Path path) throws Exception {
    Random random = new Random(93);
    double[][] rows = new double[ROWS][model.inputs().size()];
    for (double[] row : rows) {
      for (int input = 0; input < row.length; input++) {
        // What both sides see, exactly.
        row[input] = (float) random.nextGaussian();
      }
    }
    JsonNode theirs = run(path, json.writeValueAsBytes(rows));
    for (int input = 0; input < model.inputs().size(); input++) {
      assertThat(theirs.path("inputs").get(input).asString()).isEqualTo(model.inputs().get(input));
    }
    for (int row = 0; row < ROWS; row++) {
      assertThat(theirs.path("score").get(row).asDouble())
          .isCloseTo(model.score(rows[row]), within(FLOATS));
      assertThat(theirs.path("probability").get(row).asDouble())
          .isCloseTo(model.probability(rows[row]), within(FLOATS));
    }
  }

  private JsonNode run(Path model, byte[] rows) throws Exception {
    Path script = Path.of(OnnxIT.class.getResource("run_onnx.py").toURI());
    Process process =
        new ProcessBuilder(PYTHON, script.toString(), model.toString())
            .redirectError(directory.resolve("errors").toFile())
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(rows);
    }
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(Files.readString(directory.resolve("errors"))).isZero();
    return json.readTree(output);
  }

  private static boolean hasOnnxRuntime() throws InterruptedException {
    try {
      return new ProcessBuilder(PYTHON, "-c", "import onnxruntime, numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

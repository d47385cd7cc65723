package org.petra.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.petra.model.classifier.FittedModel;

/** What Microsoft's ONNX Runtime makes of a model that we wrote. */
public final class OnnxRuntime {

  /** The graph holds and computes 32-bit numbers, whose relative precision is 6e-8 a step. */
  public static final double FLOATS = 1e-5;

  private OnnxRuntime() {}

  /**
   * Its answers.
   *
   * @param inputs what the metadata says the graph takes, in order
   */
  public record Answers(List<String> inputs, float[][] scores, float[][] probabilities) {

    /** The largest difference to our scores and probabilities of the same rows. */
    public double distanceTo(FittedModel model, double[][] rows) {
      double largest = 0;
      for (int row = 0; row < rows.length; row++) {
        double score = Math.abs(scores[row][0] - model.score(rows[row]));
        double probability = Math.abs(probabilities[row][0] - model.probability(rows[row]));
        largest = Math.max(largest, Math.max(score, probability));
      }
      return largest;
    }
  }

  /** Runs a model on the 32-bit numbers nearest to these rows. */
  public static Answers run(byte[] model, double[][] rows) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model, new OrtSession.SessionOptions());
        OnnxTensor input = OnnxTensor.createTensor(environment, floats(rows));
        OrtSession.Result result = session.run(Map.of("input", input))) {
      String names = session.getMetadata().getCustomMetadataValue("inputs").orElse("");
      return new Answers(
          List.of(names.split("\n")),
          (float[][]) result.get("score").orElseThrow().getValue(),
          (float[][]) result.get("probability").orElseThrow().getValue());
    }
  }

  private static float[][] floats(double[][] rows) {
    float[][] floats = new float[rows.length][rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        floats[row][column] = (float) rows[row][column];
      }
    }
    return floats;
  }
}

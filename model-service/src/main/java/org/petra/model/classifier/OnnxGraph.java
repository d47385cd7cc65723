package org.petra.model.classifier;

import static java.util.Objects.requireNonNull;

import ai.onnx.proto.OnnxMl;
import java.util.List;
import java.util.Map;
import org.petra.model.decision.DecisionFunction;
import org.petra.model.decision.LinearFunction;
import org.petra.model.decision.NearestNeighbours;
import org.petra.model.decision.RadialKernelMachine;
import org.petra.model.decision.TreeEnsemble;
import org.petra.statistics.calibration.PlattScaling;
import org.petra.statistics.transform.ColumnScale;
import org.petra.support.problem.ProblemException;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * Writes a fitted model as ONNX: raw inputs in, score and probability out, the standardisation and
 * the calibration in the graph, which holds 32-bit numbers.
 *
 * <p>Tribuo writes logistic regressions and support vector machines alone. Its own graph of a
 * machine without probabilities gives votes and no decision values, so the nodes are put together
 * here from what {@link FittedModel#decision()} reads, with Tribuo's builder.
 */
public final class OnnxGraph {

  /** Standard domain of the operators that hold a classical model. */
  private static final String CLASSICAL = "ai.onnx.ml";

  private static final long CLASSICAL_VERSION = 1;

  /** That of Tribuo's own models; it goes with its operators' version. */
  private static final long FORMAT_VERSION = 6;

  private final ONNXContext graph = new ONNXContext();
  private final FittedModel model;

  private OnnxGraph(FittedModel model) {
    this.model = model;
  }

  /**
   * The model in ONNX's protobuf format. It takes {@code input}, floats of the shape (rows, {@link
   * FittedModel#inputs()}), and gives {@code score} and {@code probability}, of the shape (rows,
   * 1).
   *
   * @param name of the graph
   * @param version of the model
   * @param metadata what else a reader should know, by key
   * @throws ProblemException 422 for a model that cannot be written, with the reason
   */
  public static byte[] write(
      FittedModel model, String name, int version, Map<String, String> metadata) {
    OnnxGraph writing = new OnnxGraph(model);
    writing.build();
    writing.graph.setName(name);
    OnnxMl.ModelProto.Builder builder =
        OnnxMl.ModelProto.newBuilder()
            .setGraph(writing.graph.buildGraph())
            .setDomain("org.petra")
            .setProducerName("Petra")
            .setModelVersion(version)
            .setIrVersion(FORMAT_VERSION)
            .addOpsetImport(ONNXOperators.getOpsetProto())
            .addOpsetImport(
                OnnxMl.OperatorSetIdProto.newBuilder()
                    .setDomain(CLASSICAL)
                    .setVersion(CLASSICAL_VERSION));
    metadata.forEach(
        (key, value) ->
            builder.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return builder.build().toByteArray();
  }

  private void build() {
    Harmonization harmonization = model.parameters().preparation().harmonization();
    if (harmonization.combat() != null || harmonization.imputation() != null) {
      throw refused("it harmonises or completes its inputs first");
    }
    DecisionFunction decision = model.decision();
    ONNXRef<?> input = standardized(graph.floatInput("input", decision.inputs()));
    ONNXNode score =
        switch (decision) {
          case LinearFunction linear -> probability(linear, input);
          case RadialKernelMachine machine -> decisionValue(machine, input);
          case NearestNeighbours neighbours -> throw refused("k nearest neighbours");
          case TreeEnsemble trees -> throw refused("a random forest");
        };
    ONNXNode probability = calibrated(score);
    score.apply(ONNXOperators.IDENTITY).assignTo(graph.floatOutput("score", 1));
    probability.apply(ONNXOperators.IDENTITY).assignTo(graph.floatOutput("probability", 1));
  }

  private ONNXRef<?> standardized(ONNXRef<?> input) {
    List<ColumnScale> columns = model.parameters().preparation().standardizer().columns();
    float[] means = new float[columns.size()];
    float[] factors = new float[columns.size()];
    for (int i = 0; i < means.length; i++) {
      ColumnScale scale = columns.get(i);
      means[i] = (float) scale.mean();
      factors[i] = scale.constant() ? 0 : (float) (1 / scale.standardDeviation());
    }
    return input
        .apply(ONNXOperators.SUB, graph.array("means", means))
        .apply(ONNXOperators.MUL, graph.array("reciprocal_deviations", factors));
  }

  private ONNXNode probability(LinearFunction linear, ONNXRef<?> input) {
    double[] weights = linear.weights();
    var column =
        graph.floatTensor(
            "weights",
            List.of(weights.length, 1),
            buffer -> {
              for (double weight : weights) {
                buffer.put((float) weight);
              }
            });
    return input
        .apply(
            ONNXOperators.GEMM,
            List.of(column, graph.array("intercept", new float[] {(float) linear.intercept()})))
        .apply(ONNXOperators.SIGMOID);
  }

  private static ONNXNode decisionValue(RadialKernelMachine machine, ONNXRef<?> input) {
    double[] coefficients = machine.coefficients();
    return input.apply(
        ONNXOperators.SVM_REGRESSOR,
        Map.of(
            "coefficients",
            floats(coefficients),
            "kernel_params",
            new float[] {(float) machine.gamma(), 0, 0},
            "kernel_type",
            "RBF",
            "n_supports",
            coefficients.length,
            "rho",
            new float[] {(float) machine.offset()},
            "support_vectors",
            floats(machine.vectors())));
  }

  private ONNXNode calibrated(ONNXNode score) {
    Calibration calibration = model.parameters().calibration();
    PlattScaling platt =
        switch (calibration.method()) {
          case NONE -> null;
          case PLATT -> requireNonNull(calibration.platt());
          case ISOTONIC -> throw refused("an isotonic calibration");
        };
    return platt == null
        ? score
        : score
            .apply(ONNXOperators.MUL, graph.constant("platt_slope", (float) platt.slope()))
            .apply(ONNXOperators.ADD, graph.constant("platt_intercept", (float) platt.intercept()))
            .apply(ONNXOperators.SIGMOID);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static ProblemException refused(String what) {
    return ProblemException.unprocessable(
        "ONNX is written of logistic regressions and support vector machines that take their inputs as they are, with no calibration or Platt's; this version has another part: "
            + what
            + ".");
  }
}

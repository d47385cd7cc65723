package org.petra.model.decision;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * What each input contributes to one prediction, against the training means.
 *
 * @param base what the model says of the training means
 * @param contributions one an input; with {@code base} they sum to the prediction
 */
public record Explanation(double base, List<Double> contributions) {

  /*
   * One reference for all four classifiers, the training means, so that contributions can be set
   * beside each other. Enumeration is exact and, with what coalitions share, quick for the dozen
   * inputs that a study chooses; beyond that orders are drawn. The seed is fixed, so that one row
   * always gets one explanation.
   */
  static final int MOST_ENUMERATED = 12;

  private static final int ORDER_PAIRS = 32;
  private static final long SEED = 20_200_117;

  /** Copies the list. */
  public Explanation {
    contributions = List.copyOf(contributions);
  }

  /**
   * Explains a row.
   *
   * @param function the score
   * @param probability makes the served probability of a score
   * @param row standardised inputs, so that 0 is the training mean
   */
  public static Explanation of(
      DecisionFunction function, DoubleUnaryOperator probability, double[] row) {
    double[] reference = new double[row.length];
    return switch (function) {
      case LinearFunction linear -> of(linear.intercept(), linear.terms(row));
      case TreeEnsemble trees -> of(trees.at(reference), trees.shapley(row, reference));
      case RadialKernelMachine machine -> of(machine, machine, probability, row);
      case NearestNeighbours neighbours -> of(neighbours, neighbours, probability, row);
    };
  }

  /** Whether all are numbers, as they are not where a value of the row overflows. */
  public boolean finite() {
    return Double.isFinite(base) && contributions.stream().allMatch(Double::isFinite);
  }

  /** How a function's contributions are computed, and on which scale. */
  public static String method(DecisionFunction function, boolean calibrated) {
    return switch (function) {
      case LinearFunction linear ->
          "exact: weight times standardised value; scale: log odds" + before(calibrated);
      case TreeEnsemble trees ->
          "exact Shapley values (interventional TreeSHAP) against the training means; scale: "
              + (calibrated ? "mean vote of the trees" + before(true) : "probability");
      case RadialKernelMachine machine -> shapley(machine.inputs());
      case NearestNeighbours neighbours -> shapley(neighbours.inputs());
    };
  }

  private static String before(boolean calibrated) {
    return calibrated ? ", before calibration" : "";
  }

  private static String shapley(int inputs) {
    String how =
        inputs <= MOST_ENUMERATED
            ? "exact Shapley values (all coalitions)"
            : "Shapley values estimated from %d orders of the inputs (seed %d)"
                .formatted(2 * ORDER_PAIRS, SEED);
    return how + " against the training means; scale: probability";
  }

  private static Explanation of(
      DecisionFunction function,
      CoalitionFunction coalitions,
      DoubleUnaryOperator probability,
      double[] row) {
    double[] reference = new double[row.length];
    double base = probability.applyAsDouble(function.at(reference));
    if (row.length > MOST_ENUMERATED) {
      return of(
          base,
          ShapleyValues.sampled(
              mixed -> probability.applyAsDouble(function.at(mixed)),
              row,
              reference,
              ORDER_PAIRS,
              SEED));
    }
    double[] scores = coalitions.coalitions(row, reference);
    return of(base, ShapleyValues.exact(Arrays.stream(scores).map(probability).toArray()));
  }

  private static Explanation of(double base, double[] contributions) {
    return new Explanation(base, DoubleStream.of(contributions).boxed().toList());
  }
}

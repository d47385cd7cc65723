package org.petra.model.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  /** Some hundred additions of numbers below 10 in another order. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** 64 orders of values that differ by at most 1: thrice the standard error at the most. */
  private static final Offset<Double> SAMPLING = Offset.offset(0.1);

  private static final int INPUTS = 6;
  private static final Random RANDOM = new Random(11);
  private static final DoubleUnaryOperator UNCHANGED = score -> score;
  private static final DoubleUnaryOperator LOGISTIC = score -> 1 / (1 + Math.exp(-2 * score + 1));

  static Stream<DecisionFunction> nonLinear() {
    return Stream.of(forest(INPUTS), machine(INPUTS), neighbours(INPUTS));
  }

  @ParameterizedTest
  @MethodSource("nonLinear")
  void contributionsAreShapleysValuesByTheirDefinition(DecisionFunction function) {
    DoubleUnaryOperator probability = function instanceof TreeEnsemble ? UNCHANGED : LOGISTIC;
    for (int repeat = 0; repeat < 20; repeat++) {
      double[] row = row(INPUTS);
      Explanation explanation = Explanation.of(function, probability, row);
      double[] expected = byAllOrders(function, probability, row);
      for (int input = 0; input < INPUTS; input++) {
        assertThat(explanation.contributions().get(input)).isCloseTo(expected[input], ROUNDING);
      }
      assertSums(function, probability, row, explanation);
    }
  }

  @Test
  void linearContributionsAreTheTermsOfTheLogOdds() {
    LinearFunction function = new LinearFunction(new double[] {2, -1, 0}, 0.5);
    Explanation explanation = Explanation.of(function, UNCHANGED, new double[] {3, 4, 5});
    assertThat(explanation).isEqualTo(new Explanation(0.5, List.of(6.0, -4.0, 0.0)));
    assertThat(function.at(new double[] {3, 4, 5})).isCloseTo(1 / (1 + Math.exp(-2.5)), ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("nonLinear")
  void anInputAtItsMeanContributesNothing(DecisionFunction function) {
    double[] row = row(INPUTS);
    row[2] = 0;
    assertThat(Explanation.of(function, LOGISTIC, row).contributions().get(2))
        .isCloseTo(0, ROUNDING);
  }

  @Test
  void manyInputsAreSampledAndStillSumToThePrediction() {
    int inputs = Explanation.MOST_ENUMERATED + 3;
    for (DecisionFunction function : List.of(machine(inputs), neighbours(inputs))) {
      double[] row = row(inputs);
      Explanation explanation = Explanation.of(function, LOGISTIC, row);
      assertSums(function, LOGISTIC, row, explanation);
      assertThat(Explanation.of(function, LOGISTIC, row)).isEqualTo(explanation);
      assertThat(Explanation.method(function, true)).contains("estimated from 64 orders");
    }
  }

  @Test
  void sampledValuesAreNearTheExactOnes() {
    DecisionFunction function = neighbours(INPUTS);
    double[] row = row(INPUTS);
    double[] sampled = ShapleyValues.sampled(function::at, row, new double[INPUTS], 32, 1);
    double[] exact = byAllOrders(function, UNCHANGED, row);
    for (int input = 0; input < INPUTS; input++) {
      assertThat(sampled[input]).isCloseTo(exact[input], SAMPLING);
    }
  }

  @Test
  void everyScaleIsNamed() {
    assertThat(Explanation.method(new LinearFunction(new double[1], 0), false))
        .endsWith("scale: log odds");
    assertThat(Explanation.method(forest(INPUTS), false))
        .contains("TreeSHAP")
        .endsWith("scale: probability");
    assertThat(Explanation.method(forest(INPUTS), true)).endsWith("before calibration");
    assertThat(Explanation.method(machine(INPUTS), true))
        .contains("exact", "training means")
        .endsWith("scale: probability");
  }

  private static void assertSums(
      DecisionFunction function,
      DoubleUnaryOperator probability,
      double[] row,
      Explanation explanation) {
    double sum = explanation.contributions().stream().reduce(explanation.base(), Double::sum);
    assertThat(sum).isCloseTo(probability.applyAsDouble(function.at(row)), ROUNDING);
  }

  /** The mean over all 720 orders of what an input adds when it joins. */
  private static double[] byAllOrders(
      DecisionFunction function, DoubleUnaryOperator probability, double[] row) {
    List<List<Integer>> orders = orders(IntStream.range(0, row.length).boxed().toList());
    double[] values = new double[row.length];
    for (List<Integer> order : orders) {
      double[] mixed = new double[row.length];
      double before = probability.applyAsDouble(function.at(mixed));
      for (int input : order) {
        mixed[input] = row[input];
        double after = probability.applyAsDouble(function.at(mixed));
        values[input] += (after - before) / orders.size();
        before = after;
      }
    }
    return values;
  }

  private static List<List<Integer>> orders(List<Integer> inputs) {
    if (inputs.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : inputs) {
      List<Integer> others = inputs.stream().filter(each -> !each.equals(first)).toList();
      for (List<Integer> rest : orders(others)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  private static double[] row(int inputs) {
    return RANDOM.doubles(inputs, -2, 2).toArray();
  }

  private static double[][] rows(int count, int inputs) {
    return Stream.generate(() -> row(inputs)).limit(count).toArray(double[][]::new);
  }

  private static RadialKernelMachine machine(int inputs) {
    return new RadialKernelMachine(
        rows(20, inputs), RANDOM.doubles(20, -1, 1).toArray(), 0.2, 1.0 / inputs);
  }

  private static NearestNeighbours neighbours(int inputs) {
    boolean[] positive = new boolean[40];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = RANDOM.nextBoolean();
    }
    return new NearestNeighbours(rows(40, inputs), positive, 7);
  }

  /** Full trees of depth 4, so that paths meet the same input twice. */
  private static TreeEnsemble forest(int inputs) {
    List<Tree> trees = new ArrayList<>();
    for (int tree = 0; tree < 15; tree++) {
      int nodes = 31;
      int[] input = new int[nodes];
      for (int node = 0; node < nodes; node++) {
        input[node] = node < 15 ? RANDOM.nextInt(inputs) : Tree.LEAF;
      }
      trees.add(
          new Tree(
              input,
              RANDOM.doubles(nodes, -1.5, 1.5).toArray(),
              IntStream.range(0, nodes).map(node -> 2 * node + 1).toArray(),
              IntStream.range(0, nodes).map(node -> 2 * node + 2).toArray(),
              RANDOM.doubles(nodes).toArray()));
    }
    return new TreeEnsemble(inputs, trees);
  }
}

package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.hypothesis.AnalysisOfVariance;
import org.petra.statistics.hypothesis.ChiSquare;
import org.petra.statistics.hypothesis.ContingencyTable;
import org.petra.statistics.hypothesis.FisherExact;
import org.petra.statistics.hypothesis.FisherResult;
import org.petra.statistics.hypothesis.KruskalWallis;
import org.petra.statistics.hypothesis.MannWhitney;
import org.petra.statistics.hypothesis.TTest;
import org.petra.statistics.hypothesis.TestResult;
import org.petra.statistics.multiplicity.AdjustedPValues;
import tools.jackson.databind.JsonNode;

/** Tests of the cohort's columns between the classes, as SciPy and statsmodels compute them. */
class HypothesisConformanceTest {

  /** statsmodels multiplies p values by a count and divides them by a rank: rounding. */
  private static final double ADJUSTED = 1e-10;

  private SharedReference.Csv cohort;
  private JsonNode expected;
  private List<String> features;

  @BeforeEach
  void readReference() {
    cohort = SharedReference.csv("cohort.csv");
    expected = SharedReference.expected();
    features = cohort.header().stream().filter(name -> name.matches("f\\d\\d")).toList();
  }

  @Test
  void studentsTestOfOverAgainstTheRest() {
    everyFeature("t_test_student", "t", name -> TTest.student(over(name), rest(name)));
  }

  @Test
  void welchsTestOfOverAgainstTheRest() {
    everyFeature("t_test_welch", "t", name -> TTest.welch(over(name), rest(name)));
  }

  @Test
  void mannWhitneyOfOverAgainstTheRest() {
    everyFeature("mann_whitney", "U", name -> MannWhitney.test(over(name), rest(name)));
  }

  @Test
  void analysisOfVarianceOfThreeClasses() {
    everyFeature("anova", "F", name -> AnalysisOfVariance.oneWay(classes(name)));
  }

  @Test
  void kruskalWallisOfThreeClasses() {
    everyFeature("kruskal", "H", name -> KruskalWallis.test(classes(name)));
  }

  @Test
  void benjaminiHochbergOfStudentsTests() {
    double[] adjusted =
        AdjustedPValues.benjaminiHochberg(
            features.stream()
                .mapToDouble(name -> TTest.student(over(name), rest(name)).get().pValue())
                .toArray());

    JsonNode reference = expected.get("benjamini_hochberg");
    assertThat(SharedReference.names(reference)).isEqualTo(new TreeSet<>(features));
    for (int i = 0; i < adjusted.length; i++) {
      SharedReference.assertAgrees(features.get(i), adjusted[i], reference.get(features.get(i)));
    }
  }

  // statsmodels 0.15.0: multipletests(p, method="holm") of the p values in t_test_student
  @Test
  void holmOfStudentsTests() {
    double[] adjusted =
        AdjustedPValues.holm(
            features.stream()
                .mapToDouble(name -> TTest.student(over(name), rest(name)).get().pValue())
                .toArray());

    assertThat(Arrays.stream(adjusted).filter(p -> p < 1)).hasSize(14);
    assertThat(Arrays.stream(adjusted).sorted().limit(6).toArray())
        .containsExactly(
            new double[] {
              3.0135726860623657e-10,
              1.640201302958285e-05,
              3.714636573745313e-05,
              6.2378957990767e-05,
              0.022036832486163595,
              0.025098390358014686
            },
            within(ADJUSTED));
    assertThat(adjusted[features.indexOf("f16")]).isCloseTo(0.34396540043274415, within(ADJUSTED));
  }

  @Test
  void chiSquareOfEstrogenReceptorByClass() {
    ContingencyTable table = table("chi_square");
    TestResult result = ChiSquare.independence(table).get();

    JsonNode reference = expected.get("chi_square");
    SharedReference.assertAgrees("statistic", result.statistic(), reference.get("statistic"));
    SharedReference.assertAgrees("p", result.pValue(), reference.get("p"));
    SharedReference.assertAgrees("dof", result.degreesOfFreedom().getFirst(), reference.get("dof"));
    assertThat(table.count(0, 0)).isEqualTo(cases("over", "0"));
    assertThat(table.count(2, 1)).isEqualTo(cases("zero", "1"));
  }

  @Test
  void fisherOfTwoByTwo() {
    FisherResult result = FisherExact.test(table("fisher_exact_2x2")).get();

    JsonNode reference = expected.get("fisher_exact_2x2");
    SharedReference.assertAgrees("p", result.pValue(), reference.get("p"));
    SharedReference.assertAgrees(
        "odds ratio", result.oddsRatio().orElseThrow(), reference.get("odds_ratio"));
  }

  @Test
  void freemanHaltonOfThreeByTwo() {
    FisherResult result = FisherExact.test(table("fisher_freeman_halton_3x2")).get();

    SharedReference.assertAgrees(
        "p", result.pValue(), expected.get("fisher_freeman_halton_3x2").get("p"));
  }

  private void everyFeature(
      String kind, String statistic, Function<String, Outcome<TestResult>> test) {
    JsonNode reference = expected.get(kind);
    assertThat(SharedReference.names(reference)).isEqualTo(new TreeSet<>(features));
    for (String name : features) {
      TestResult result = test.apply(name).get();
      JsonNode values = reference.get(name);
      SharedReference.assertAgrees(name, result.statistic(), values.get(statistic));
      SharedReference.assertAgrees(name + " p", result.pValue(), values.get("p"));
    }
  }

  private double[] over(String name) {
    return classes(name).getFirst();
  }

  private double[] rest(String name) {
    return DoubleStream.concat(
            Arrays.stream(classes(name).get(1)), Arrays.stream(classes(name).get(2)))
        .toArray();
  }

  private List<double[]> classes(String name) {
    List<double[]> groups = new ArrayList<>();
    for (String her2 : List.of("over", "low", "zero")) {
      groups.add(cohort.numbersWhere(name, "her2", her2));
    }
    return groups;
  }

  private ContingencyTable table(String kind) {
    JsonNode rows = expected.get(kind).get("table");
    int[][] counts = new int[rows.size()][];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = rows.get(row).valueStream().mapToInt(JsonNode::intValue).toArray();
    }
    return ContingencyTable.of(counts);
  }

  private int cases(String her2, String estrogenReceptor) {
    double[] values = cohort.numbersWhere("er_positive", "her2", her2);
    double wanted = Double.parseDouble(estrogenReceptor);
    return (int) Arrays.stream(values).filter(value -> value == wanted).count();
  }
}

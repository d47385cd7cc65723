package org.petra.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Reason;
import org.petra.statistics.transform.Standardizer;
import tools.jackson.databind.json.JsonMapper;

class TrainingDomainTest {

  /** Sums in another order. */
  private static final double ROUNDING = 1e-12;

  /** To which the quantile is solved for. */
  private static final double QUANTILE = 1e-8;

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private static final double[][] ROWS = {
    {0.441, -0.066, 4.762, 70.5},
    {0.11, 1.648, -1.344, 13.5},
    {0.188, -0.217, -2.484, 31.6},
    {-0.359, 0.388, -3.149, -8.8},
    {1.151, 2.548, -2.465, 90.2},
    {-0.981, -1.445, -2.001, 0.5},
    {0.996, 1.31, 0.332, 52.4},
    {0.003, -0.104, 1.554, 26.4},
    {-0.006, -0.105, -0.135, 61.8},
    {0.198, 1.453, 0.227, 131.2},
    {-0.306, -0.661, 0.058, 62.7},
    {0.27, 1.454, 2.666, 91.5}
  };

  private final TrainingDomain domain = TrainingDomain.fit(FeatureTable.ofRows(NAMES, ROWS)).get();

  /** Of scikit-learn 1.9.1's {@code LedoitWolf} on the standardised rows, and SciPy's quantile. */
  @Test
  void distanceIsThatOfTheLedoitWolfCovariance() {
    double[][] rows = {{1, 0, -1, 80}, {0, 0, 0, 50}, {3, -3, 5, 10}};
    double[] expected = {2.1210005547990227, 0.4866383469338712, 7.985852694731563};

    for (int row = 0; row < rows.length; row++) {
      assertThat(domain.assess(rows[row]).mahalanobis())
          .isCloseTo(expected[row], within(ROUNDING * expected[row]));
    }
    assertThat(domain.limit()).isCloseTo(3.338156194949211, within(QUANTILE));
    assertThat(domain.assess(rows[0]).outside()).isFalse();
    assertThat(domain.assess(rows[2]).outside()).isTrue();
  }

  @Test
  void columnsWhoseValueNoTrainingRowReachesAreNamed() {
    assertThat(domain.assess(new double[] {3, -3, 5, 10}).outOfRange())
        .containsExactly("a", "b", "c");
    assertThat(domain.assess(ROWS[4]).outOfRange()).isEmpty();
  }

  @Test
  void theLimitIsRaisedToWhatTrainingRowsShow() {
    double[][] rows = heavyTailed(60);

    double limit = TrainingDomain.fit(FeatureTable.ofRows(NAMES, rows)).get().limit();

    // 0.975 of 61 is 59.5, rounded up to the 60th of 60.
    double[] distances = distancesFromTheOthers(rows);
    assertThat(limit).isCloseTo(distances[59], within(ROUNDING * limit));
    assertThat(limit).isGreaterThan(3.34);
  }

  @Test
  void oneOutlierAmongManyDoesNotSetTheLimit() {
    double[][] rows = heavyTailed(200);
    double before = TrainingDomain.fit(FeatureTable.ofRows(NAMES, rows)).get().limit();
    rows[0] = new double[] {1000, -1000, 1000, 1000};

    TrainingDomain with = TrainingDomain.fit(FeatureTable.ofRows(NAMES, rows)).get();

    assertThat(with.limit()).isLessThan(2 * before);
  }

  @Test
  void aConstantColumnHasNoPartInTheDistance() {
    FeatureTable table =
        FeatureTable.ofRows(NAMES, ROWS)
            .with("er", new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    TrainingDomain with = TrainingDomain.fit(table).get();

    TrainingDomain.Assessment same = with.assess(new double[] {1, 0, -1, 80, 1});
    TrainingDomain.Assessment other = with.assess(new double[] {1, 0, -1, 80, 0});

    assertThat(same.mahalanobis())
        .isEqualTo(domain.assess(new double[] {1, 0, -1, 80}).mahalanobis());
    assertThat(other.mahalanobis()).isEqualTo(same.mahalanobis());
    assertThat(same.outOfRange()).isEmpty();
    assertThat(other.outOfRange()).containsExactly("er");
  }

  @Test
  void moreColumnsThanRowsStillHaveADistance() {
    Random random = new Random(1);
    double[][] rows = new double[10][40];
    for (double[] row : rows) {
      Arrays.setAll(row, column -> random.nextGaussian());
    }
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "f" + i).toList();

    TrainingDomain wide = TrainingDomain.fit(FeatureTable.ofRows(names, rows)).get();

    double[] far = new double[40];
    Arrays.fill(far, 20);
    assertThat(wide.assess(rows[0]).outside()).isFalse();
    assertThat(wide.assess(far).outside()).isTrue();
  }

  @Test
  void isWhatItsJsonSays() {
    JsonMapper mapper = JsonMapper.builder().build();

    TrainingDomain read = mapper.readValue(mapper.writeValueAsString(domain), TrainingDomain.class);

    assertThat(read).isEqualTo(domain);
    assertThat(read.assess(ROWS[3])).isEqualTo(domain.assess(ROWS[3]));
  }

  @Test
  void rowsWithoutADomainHaveAReason() {
    assertThat(reason(new double[][] {{1, 2}, {3, 5}})).isEqualTo(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(reason(new double[][] {{1, 2}, {3, Double.NaN}, {1, 0}}))
        .isEqualTo(Reason.NOT_FINITE);
    assertThat(reason(new double[][] {{1, 2}, {1, 2}, {1, 2}})).isEqualTo(Reason.NO_VARIATION);
    // Every row's own product is the covariance, so that nothing speaks for shrinking it.
    assertThat(reason(new double[][] {{1, 1}, {1, 1}, {-1, -1}, {-1, -1}}))
        .isEqualTo(Reason.NO_VARIANCE);
  }

  @Test
  void aRowThatDoesNotFitIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> domain.assess(new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> domain.assess(new double[] {0, 0, Double.NaN, 0}))
        .withMessageContaining("column c");
  }

  private static Reason reason(double[][] rows) {
    return TrainingDomain.fit(FeatureTable.ofRows(List.of("a", "b"), rows)).reason().orElseThrow();
  }

  private static double[][] heavyTailed(int count) {
    Random random = new Random(2);
    double[][] rows = new double[count][NAMES.size()];
    for (double[] row : rows) {
      Arrays.setAll(row, column -> Math.pow(random.nextGaussian(), 3));
    }
    return rows;
  }

  /** By inverting the covariance without each row, ascending. */
  private static double[] distancesFromTheOthers(double[][] rows) {
    Standardizer standardizer = Standardizer.fit(FeatureTable.ofRows(NAMES, rows)).get();
    double[][] standardized =
        Arrays.stream(rows).map(standardizer::transform).toArray(double[][]::new);
    double shrinkage = ShrunkCovariance.of(standardized).get().shrinkage();
    int size = NAMES.size();
    double[] distances = new double[rows.length];
    for (int left = 0; left < rows.length; left++) {
      int out = left;
      RealMatrix others =
          MatrixUtils.createRealMatrix(
              IntStream.range(0, rows.length)
                  .filter(row -> row != out)
                  .mapToObj(row -> standardized[row])
                  .toArray(double[][]::new));
      double[] deviation = standardized[left].clone();
      for (int column = 0; column < size; column++) {
        double mean = Arrays.stream(others.getColumn(column)).average().orElseThrow();
        deviation[column] -= mean;
        others.setColumn(
            column, Arrays.stream(others.getColumn(column)).map(x -> x - mean).toArray());
      }
      RealMatrix covariance =
          others
              .transposeMultiply(others)
              .scalarMultiply((1 - shrinkage) / (rows.length - 1))
              .add(MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(shrinkage));
      RealVector vector = MatrixUtils.createRealVector(deviation);
      distances[left] =
          Math.sqrt(MatrixUtils.inverse(covariance).operate(vector).dotProduct(vector));
    }
    Arrays.sort(distances);
    return distances;
  }
}

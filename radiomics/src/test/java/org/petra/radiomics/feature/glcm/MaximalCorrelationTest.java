package org.petra.radiomics.feature.glcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaximalCorrelationTest {

  private static final double EPSILON = 0x1p-52;

  /** The reference is a power iteration that has converged to about this. */
  private static final double CONVERGED = 1e-10;

  private static double second(int[][] pairs) {
    int n = pairs.length;
    double[] bothWays = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        bothWays[i * n + j] = pairs[i][j] + pairs[j][i];
      }
    }
    int[] levels = IntStream.rangeClosed(1, n).toArray();
    return new MaximalCorrelation(Cooccurrence.of(levels, bothWays)).secondEigenvalue();
  }

  @Test
  void independentLevelsHaveNone() {
    assertThat(second(new int[][] {{1, 2}, {2, 4}})).isCloseTo(0, within(1e-12));
  }

  @Test
  void levelsThatFixEachOtherHaveOne() {
    assertThat(second(new int[][] {{0, 5}, {0, 0}})).isCloseTo(1, within(1e-12));
    assertThat(second(new int[][] {{5, 0, 0}, {0, 3, 0}, {0, 0, 4}})).isCloseTo(1, within(1e-12));
  }

  @Test
  void twoLevelsGiveTheSquaredCorrelation() {
    // p = 1/8 (3 1; 1 3): eigenvalues 1 and (1/2)^2.
    assertThat(second(new int[][] {{3, 2}, {0, 3}})).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aLevelBetweenEqualOthersIsNotOverlooked() {
    // Row 3 pairs with all, four other rows with it alone, and it is the mean of them in level and
    // place: a search that starts from these would not see it.
    double[] pairs = new double[49];
    for (int other : new int[] {1, 2, 4, 5}) {
      pairs[other * 7 + 3] = 1;
      pairs[3 * 7 + (other == 5 ? 6 : other == 4 ? 4 : other - 1)] = 1;
    }
    pairs[3 * 7 + 3] = 117;
    Cooccurrence matrix = Cooccurrence.of(new int[] {1, 4, 5, 7, 8, 11, 14}, pairs);

    // Q on the contrast of the two kinds of row: 4 / 121 less what they share, over 125.
    assertThat(new MaximalCorrelation(matrix).secondEigenvalue())
        .isCloseTo(4 / 121.0 * (1 - 117 / 121.0), within(1e-12));
  }

  @Test
  void oneLevelInAllPairsOfThisDirectionHasNone() {
    assertThat(second(new int[][] {{7, 0}, {0, 0}})).isZero();
  }

  @Test
  void theAddendOfTheDenominatorLowersTheEigenvalueOfARareUnlinkedLevel() {
    int[][] pairs = {{400_000, 100_000, 0}, {0, 400_000, 0}, {0, 0, 1}};
    double p = 1.0 / 900_001;

    double expected = p * p / (p * p + EPSILON);

    assertThat(1 - expected).isGreaterThan(1e-4);
    assertThat(second(pairs)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 30, 90})
  void agreesWithAPowerIterationOnTheWholeMatrix(int n) {
    Random random = new Random(n);
    int[][] pairs = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        pairs[i][j] = (int) (1000 * Math.exp(-Math.pow((i - j) / 4.0, 2)) * random.nextDouble());
      }
    }

    assertThat(second(pairs)).isCloseTo(powerIteration(pairs), within(CONVERGED));
  }

  /** The second largest eigenvalue of Q by repeated products, the known first one projected out. */
  private static double powerIteration(int[][] pairs) {
    int n = pairs.length;
    double total = 0;
    double[][] p = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i][j] = pairs[i][j] + pairs[j][i];
        total += p[i][j];
      }
    }
    double[] root = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i][j] /= total;
        root[i] += p[i][j];
      }
      root[i] = Math.sqrt(root[i]);
    }
    double[] x = new Random(1).doubles(n).toArray();
    double eigenvalue = 0;
    for (int iteration = 0; iteration < 20_000; iteration++) {
      Vectors.orthogonalize(x, root);
      eigenvalue = Vectors.normalize(x);
      x = product(p, root, product(p, root, x));
    }
    return eigenvalue;
  }

  private static double[] product(double[][] p, double[] root, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        y[i] += p[i][j] / (root[i] * root[j]) * x[j];
      }
    }
    return y;
  }
}

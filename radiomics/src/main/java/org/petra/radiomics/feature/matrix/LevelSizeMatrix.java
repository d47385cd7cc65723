package org.petra.radiomics.feature.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.petra.radiomics.feature.definition.Entropy;

/**
 * How often each size occurs at each gray level: P(i, j) of the run length, size zone and
 * dependence matrices. Only elements that are not zero are kept. Immutable.
 *
 * <p>The three matrices differ in what a size is; their features are the same few sums, which are
 * here, written with N for the sum of all elements. A weighted sum of matrices has elements that
 * are no whole numbers.
 */
public final class LevelSizeMatrix {

  private final int[] levels;
  private final int[] sizes;
  private final double[] counts;
  private final double[][] levelMarginal;
  private final double[][] sizeMarginal;
  private final double total;

  private LevelSizeMatrix(int[] levels, int[] sizes, double[] counts) {
    this.levels = levels;
    this.sizes = sizes;
    this.counts = counts;
    this.levelMarginal = marginal(levels, counts);
    this.sizeMarginal = marginal(sizes, counts);
    this.total = Arrays.stream(counts).sum();
  }

  /** The sum of {@code matrices}, each times the weight at its place in {@code weights}. */
  public static LevelSizeMatrix weightedSum(List<LevelSizeMatrix> matrices, double[] weights) {
    Map<Long, Double> sums = new TreeMap<>();
    for (int m = 0; m < weights.length; m++) {
      LevelSizeMatrix matrix = matrices.get(m);
      for (int e = 0; e < matrix.counts.length; e++) {
        long element = (long) matrix.levels[e] << 32 | matrix.sizes[e];
        sums.merge(element, weights[m] * matrix.counts[e], Double::sum);
      }
    }
    Builder builder = new Builder();
    sums.forEach((element, sum) -> builder.add((int) (element >> 32), element.intValue(), sum));
    return builder.build();
  }

  private static double[][] marginal(int[] keys, double[] counts) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int e = 0; e < keys.length; e++) {
      sums.merge(keys[e], counts[e], Double::sum);
    }
    return new double[][] {
      sums.keySet().stream().mapToDouble(k -> k).toArray(),
      sums.values().stream().mapToDouble(c -> c).toArray()
    };
  }

  /** P(i, j): how often {@code size} occurs at {@code level}, 0 where it does not. */
  public double count(int level, int size) {
    double count = 0;
    for (int e = 0; e < counts.length; e++) {
      count += levels[e] == level && sizes[e] == size ? counts[e] : 0;
    }
    return count;
  }

  /** The number N of runs, zones or voxels. */
  public double total() {
    return total;
  }

  /** The number of voxels in all runs or zones, the sum of P(i, j) j. */
  public double voxels() {
    double sum = 0;
    for (int e = 0; e < counts.length; e++) {
      sum += counts[e] * sizes[e];
    }
    return sum;
  }

  /** The sum of P(i, j) w(i) v(j) over N with weights w and v of gray level and size. */
  public double emphasis(Weight level, Weight size) {
    double sum = 0;
    for (int e = 0; e < counts.length; e++) {
      sum += counts[e] * level.of(levels[e]) * size.of(sizes[e]);
    }
    return sum / total;
  }

  /** The sum over gray levels of the squared number at the level, over N. */
  public double levelNonUniformity() {
    return nonUniformity(levelMarginal[1]);
  }

  /** The sum over sizes of the squared number of the size, over N. */
  public double sizeNonUniformity() {
    return nonUniformity(sizeMarginal[1]);
  }

  private double nonUniformity(double[] numbers) {
    double sum = 0;
    for (double n : numbers) {
      sum += n * n;
    }
    return sum / total;
  }

  /** The variance of the gray level, with P(i, j) / N as probabilities. */
  public double levelVariance() {
    return variance(levelMarginal);
  }

  /** The variance of the size, with P(i, j) / N as probabilities. */
  public double sizeVariance() {
    return variance(sizeMarginal);
  }

  private double variance(double[][] marginal) {
    double mean = 0;
    for (int k = 0; k < marginal[0].length; k++) {
      mean += marginal[0][k] * (marginal[1][k] / total);
    }
    double variance = 0;
    for (int k = 0; k < marginal[0].length; k++) {
      double d = marginal[0][k] - mean;
      variance += marginal[1][k] / total * d * d;
    }
    return variance;
  }

  /** The entropy of P(i, j) / N in bits. */
  public double entropy() {
    double sum = 0;
    for (double count : counts) {
      sum += Entropy.of(count / total);
    }
    return sum;
  }

  /** The weight of a gray level or a size in an emphasis. */
  public enum Weight {
    /** Every value alike. */
    NONE,
    /** The inverse square: small values weigh most. */
    LOW,
    /** The square: large values weigh most. */
    HIGH;

    double of(int value) {
      double square = (double) value * value;
      return switch (this) {
        case NONE -> 1;
        case LOW -> 1 / square;
        case HIGH -> square;
      };
    }
  }

  /** Gathers elements in any order, each pair of level and size once. */
  public static final class Builder {

    private int[] levels = new int[256];
    private int[] sizes = new int[256];
    private double[] counts = new double[256];
    private int n;

    /** Sets P(level, size) to {@code count}. */
    public void add(int level, int size, double count) {
      if (count == 0) {
        return;
      }
      if (n == counts.length) {
        levels = Arrays.copyOf(levels, 2 * n);
        sizes = Arrays.copyOf(sizes, 2 * n);
        counts = Arrays.copyOf(counts, 2 * n);
      }
      levels[n] = level;
      sizes[n] = size;
      counts[n++] = count;
    }

    /** The matrix of all elements added. */
    public LevelSizeMatrix build() {
      return new LevelSizeMatrix(
          Arrays.copyOf(levels, n), Arrays.copyOf(sizes, n), Arrays.copyOf(counts, n));
    }
  }
}

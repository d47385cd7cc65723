package org.petra.radiomics.feature.glcm;

import java.util.Arrays;
import org.petra.radiomics.feature.definition.Entropy;

/**
 * A co-occurrence matrix as probabilities p(i, j), with its marginal distributions. Rows and
 * columns are the gray levels that occur in the region; only elements above 0 are kept, row by row.
 * Immutable; the arrays are shared within the package and never changed.
 */
public final class Cooccurrence {

  private final int[] levels;
  private final int highest;
  private final int[] rowStart;
  private final int[] columns;
  private final double[] probabilities;
  private final double pairs;
  private final double[] rowMarginal;
  private final double[] columnMarginal;
  private final double[] sums;
  private final double[] differences;
  private final double entropy;

  private Cooccurrence(int[] levels, int[] rowStart, int[] columns, double[] counts) {
    this.levels = levels;
    this.highest = levels.length == 0 ? 0 : levels[levels.length - 1];
    this.rowStart = rowStart;
    this.columns = columns;
    this.pairs = Arrays.stream(counts).sum();
    this.probabilities = new double[counts.length];
    double[] row = new double[levels.length];
    double[] column = new double[levels.length];
    double[] sum = new double[2 * highest + 1];
    double[] difference = new double[highest];
    double entropySum = 0;
    for (int i = 0; i < levels.length; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        int j = columns[e];
        row[i] += counts[e];
        column[j] += counts[e];
        sum[levels[i] + levels[j]] += counts[e];
        difference[Math.abs(levels[i] - levels[j])] += counts[e];
        probabilities[e] = counts[e] / pairs;
        entropySum += Entropy.of(probabilities[e]);
      }
    }
    this.entropy = entropySum;
    this.rowMarginal = shares(row);
    this.columnMarginal = shares(column);
    this.sums = shares(sum);
    this.differences = shares(difference);
  }

  private double[] shares(double[] counts) {
    return Arrays.stream(counts).map(c -> c / pairs).toArray();
  }

  /**
   * The matrix of pairs that were counted.
   *
   * @param levels the gray levels of rows and columns, ascending
   * @param pairs how often each occurs, or the sum of their weights, row by row
   */
  static Cooccurrence of(int[] levels, double[] pairs) {
    int n = levels.length;
    int[] rowStart = new int[n + 1];
    int[] columns = new int[n * n];
    double[] counts = new double[n * n];
    int e = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double count = pairs[i * n + j];
        if (count > 0) {
          columns[e] = j;
          counts[e++] = count;
        }
      }
      rowStart[i + 1] = e;
    }
    return new Cooccurrence(levels, rowStart, Arrays.copyOf(columns, e), Arrays.copyOf(counts, e));
  }

  /** The number of pairs counted, or the sum of their weights. */
  double pairs() {
    return pairs;
  }

  /** The number of rows. */
  int size() {
    return levels.length;
  }

  /** The gray level of row or column {@code i}. */
  int level(int i) {
    return levels[i];
  }

  /** The highest gray level of the region, N_g. */
  int highest() {
    return highest;
  }

  /** The first element of row {@code i}; that of row {@code size()} is the number of elements. */
  int rowStart(int i) {
    return rowStart[i];
  }

  /** The column of element {@code e}. */
  int column(int e) {
    return columns[e];
  }

  /** All probabilities above 0, row by row. */
  double[] probabilities() {
    return probabilities;
  }

  /** p_x: the probability of each row. */
  double[] rowMarginal() {
    return rowMarginal;
  }

  /** p_y: the probability of each column. */
  double[] columnMarginal() {
    return columnMarginal;
  }

  /** p_{x+y}: element k is the probability that i + j = k, for k from 0 to 2 N_g. */
  double[] sums() {
    return sums;
  }

  /** p_{x-y}: element k is the probability that |i - j| = k, for k from 0 to N_g - 1. */
  double[] differences() {
    return differences;
  }

  /** Joint entropy HXY: the entropy of p(i, j) in bits. IBSI TU9B. */
  double entropy() {
    return entropy;
  }

  /** Joint average: the mean gray level of the rows, mu_x. IBSI 60VM. */
  double rowMean() {
    return mean(rowMarginal);
  }

  /** The mean gray level of the columns, mu_y. */
  double columnMean() {
    return mean(columnMarginal);
  }

  private double mean(double[] marginal) {
    double mean = 0;
    for (int i = 0; i < levels.length; i++) {
      mean += levels[i] * marginal[i];
    }
    return mean;
  }

  /** Sum of squares: the variance of the gray level of the rows, sigma_x^2. IBSI UR99. */
  double rowVariance() {
    return variance(rowMarginal);
  }

  /** The variance of the gray level of the columns, sigma_y^2. */
  double columnVariance() {
    return variance(columnMarginal);
  }

  private double variance(double[] marginal) {
    double mean = mean(marginal);
    double variance = 0;
    for (int i = 0; i < levels.length; i++) {
      double d = levels[i] - mean;
      variance += marginal[i] * d * d;
    }
    return variance;
  }

  /** Whether every pair is of one and the same gray level. */
  boolean isFlat() {
    return probabilities.length == 1 && Arrays.equals(rowMarginal, columnMarginal);
  }
}

package org.petra.radiomics.preprocessing;

/**
 * Mean and standard deviation with NumPy's order of summation, in single or double precision: where
 * a threshold made of them falls on an intensity the last bit decides, and in single precision
 * another order differs by more than we allow.
 */
public final class PairwiseSum {

  private static final int BLOCK = 128;
  private static final int LANES = 8;

  private final boolean single;

  /** Sums in single or double precision. */
  public PairwiseSum(boolean singlePrecision) {
    this.single = singlePrecision;
  }

  /** {@code value} in the precision of this sum. */
  public double rounded(double value) {
    return single ? (float) value : value;
  }

  /** The mean of {@code values}, of which there is one at least. */
  public double mean(double[] values) {
    return rounded(sum(values, 0, values.length) / values.length);
  }

  /** The standard deviation of a population whose mean is {@code mean}. */
  double deviation(double[] values, double mean) {
    double[] squares = new double[values.length];
    for (int i = 0; i < squares.length; i++) {
      double difference = rounded(values[i] - mean);
      squares[i] = rounded(difference * difference);
    }
    return rounded(Math.sqrt(mean(squares)));
  }

  private double sum(double[] values, int from, int count) {
    if (count < LANES) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum = rounded(sum + values[from + i]);
      }
      return sum;
    }
    if (count <= BLOCK) {
      return block(values, from, count);
    }
    int half = count / 2;
    half -= half % LANES;
    return rounded(sum(values, from, half) + sum(values, from + half, count - half));
  }

  private double block(double[] values, int from, int count) {
    double[] r = new double[LANES];
    System.arraycopy(values, from, r, 0, LANES);
    int i = LANES;
    for (; i < count - count % LANES; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        r[lane] = rounded(r[lane] + values[from + i + lane]);
      }
    }
    double left = rounded(rounded(r[0] + r[1]) + rounded(r[2] + r[3]));
    double right = rounded(rounded(r[4] + r[5]) + rounded(r[6] + r[7]));
    double sum = rounded(left + right);
    for (; i < count; i++) {
      sum = rounded(sum + values[from + i]);
    }
    return sum;
  }
}

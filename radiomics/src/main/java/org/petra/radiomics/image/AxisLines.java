package org.petra.radiomics.image;

/**
 * Applies a one-dimensional operation to every line of a grid along one axis: the building block of
 * every separable filter.
 *
 * <p>An operation sees many parallel lines at once, interleaved ({@code lines[n * lanes + lane]}),
 * so that its innermost loop runs over contiguous memory whatever the axis, which is what the
 * compiler can vectorise and the cache likes.
 */
public final class AxisLines {

  /** Lines taken together when the axis is x, where neighbours in memory belong to one line. */
  private static final int X_LANES = 16;

  private AxisLines() {}

  /** What is done to the lines. It must write all of {@code out} and not change {@code in}. */
  @FunctionalInterface
  public interface Operation {

    /**
     * Reads {@code lanes} interleaved lines of {@code length} intensities and writes as many lines
     * of the agreed output length. Both arrays may be longer than needed.
     */
    void apply(double[] in, double[] out, int length, int lanes);
  }

  /** The grid after {@code operation}, which keeps the length of lines, along {@code axis}. */
  public static double[] apply(double[] grid, Size size, int axis, Operation operation) {
    return apply(grid, size, axis, size.get(axis), operation);
  }

  /**
   * The grid after {@code operation}, which gives lines of {@code outLength}, along {@code axis};
   * {@code grid} is left as it is.
   */
  public static double[] apply(
      double[] grid, Size size, int axis, int outLength, Operation operation) {
    return switch (axis) {
      case 0 -> alongX(grid, size, outLength, operation);
      case 1 -> alongY(grid, size, outLength, operation);
      case 2 -> alongZ(grid, size, outLength, operation);
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }

  private static double[] alongX(double[] grid, Size size, int outLength, Operation operation) {
    int length = size.x();
    int rows = size.y() * size.z();
    double[] result = new double[rows * outLength];
    double[] in = new double[length * X_LANES];
    double[] out = new double[outLength * X_LANES];
    for (int first = 0; first < rows; first += X_LANES) {
      int lanes = Math.min(X_LANES, rows - first);
      for (int lane = 0; lane < lanes; lane++) {
        int from = (first + lane) * length;
        for (int n = 0; n < length; n++) {
          in[n * lanes + lane] = grid[from + n];
        }
      }
      operation.apply(in, out, length, lanes);
      for (int lane = 0; lane < lanes; lane++) {
        int to = (first + lane) * outLength;
        for (int n = 0; n < outLength; n++) {
          result[to + n] = out[n * lanes + lane];
        }
      }
    }
    return result;
  }

  private static double[] alongY(double[] grid, Size size, int outLength, Operation operation) {
    int lanes = size.x();
    int inSlab = lanes * size.y();
    int outSlab = lanes * outLength;
    double[] result = new double[outSlab * size.z()];
    double[] in = new double[inSlab];
    double[] out = new double[outSlab];
    for (int k = 0; k < size.z(); k++) {
      System.arraycopy(grid, k * inSlab, in, 0, inSlab);
      operation.apply(in, out, size.y(), lanes);
      System.arraycopy(out, 0, result, k * outSlab, outSlab);
    }
    return result;
  }

  private static double[] alongZ(double[] grid, Size size, int outLength, Operation operation) {
    int lanes = size.x();
    double[] result = new double[lanes * size.y() * outLength];
    double[] in = new double[lanes * size.z()];
    double[] out = new double[lanes * outLength];
    for (int j = 0; j < size.y(); j++) {
      for (int k = 0; k < size.z(); k++) {
        System.arraycopy(grid, (k * size.y() + j) * lanes, in, k * lanes, lanes);
      }
      operation.apply(in, out, size.z(), lanes);
      for (int k = 0; k < outLength; k++) {
        System.arraycopy(out, k * lanes, result, (k * size.y() + j) * lanes, lanes);
      }
    }
    return result;
  }
}

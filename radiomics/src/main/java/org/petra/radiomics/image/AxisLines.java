package org.petra.radiomics.image;

import java.util.stream.IntStream;

/**
 * Applies a one-dimensional operation to every line of a grid along one axis: the building block of
 * every separable filter.
 *
 * <p>An operation sees many parallel lines at once, transposed: row n holds the n-th value of each
 * of them. So whatever the axis its innermost loop runs over rows with one index for all, which is
 * the form in which the compiler turns it into vector instructions, and the rows stay in the cache.
 * Lines do not depend on each other: groups of them are tasks of a parallel stream, and the result
 * is the same for any number of threads.
 */
public final class AxisLines {

  /** Lines taken together: as many rows of 128 doubles as a line is long fit into a cache. */
  private static final int LANES = 128;

  /** Tasks that the lines of a grid are split into, each with buffers of its own. */
  private static final int TASKS = 4;

  private final double[] grid;
  private final double[] result;
  private final int inLength;
  private final int outLength;
  private final int stride; // from a value of a line to the next

  private AxisLines(double[] grid, int lines, int inLength, int outLength, int stride) {
    this.grid = grid;
    this.result = new double[lines * outLength];
    this.inLength = inLength;
    this.outLength = outLength;
    this.stride = stride;
  }

  /**
   * What is done to the lines. It must write all of {@code out}, not change {@code in}, and be safe
   * for use by many threads.
   */
  @FunctionalInterface
  public interface Operation {

    /**
     * Reads {@code in.length} rows and writes {@code out.length} rows, of each the first {@code
     * lanes} elements.
     */
    void apply(double[][] in, double[][] out, int lanes);
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
    int stride = axis == 0 ? 1 : axis == 1 ? size.x() : size.x() * size.y();
    int lines = size.voxels() / size.get(axis);
    AxisLines work = new AxisLines(grid, lines, size.get(axis), outLength, stride);
    int groups = (lines + LANES - 1) / LANES;
    int tasks = Math.min(TASKS, groups);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int first = (int) ((long) groups * task / tasks) * LANES;
              int end = (int) ((long) groups * (task + 1) / tasks) * LANES;
              work.apply(first, Math.min(end, lines), operation);
            });
    return work.result;
  }

  private void apply(int firstLine, int endLine, Operation operation) {
    double[][] in = new double[inLength][LANES];
    double[][] out = new double[outLength][LANES];
    for (int first = firstLine; first < endLine; first += LANES) {
      int lanes = Math.min(LANES, endLine - first);
      if (stride == 1) {
        Transposition.read(grid, first * inLength, inLength, lanes, in);
        operation.apply(in, out, lanes);
        Transposition.write(out, result, first * outLength, outLength, lanes);
      } else {
        copy(in, first, lanes, true);
        operation.apply(in, out, lanes);
        copy(out, first, lanes, false);
      }
    }
  }

  /** Along y and z, where neighbours in memory belong to neighbouring lines of one slab. */
  private void copy(double[][] rows, int first, int lanes, boolean read) {
    int length = rows.length;
    for (int lane = 0; lane < lanes; ) {
      int slab = (first + lane) / stride;
      int within = (first + lane) % stride;
      int together = Math.min(stride - within, lanes - lane);
      int start = slab * stride * length + within;
      for (int n = 0; n < length; n++) {
        if (read) {
          System.arraycopy(grid, start + n * stride, rows[n], lane, together);
        } else {
          System.arraycopy(rows[n], lane, result, start + n * stride, together);
        }
      }
      lane += together;
    }
  }
}

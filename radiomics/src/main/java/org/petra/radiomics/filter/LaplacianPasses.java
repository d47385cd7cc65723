package org.petra.radiomics.filter;

import java.util.stream.IntStream;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Transposition;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;

/**
 * The nine passes of a Laplacian of a Gaussian, three for the second derivative along each axis.
 *
 * <p>The order of passes and every rounding follow ITK 5.4, which reads the input in its own type
 * but keeps all images after it in single precision, also for double input: a response next to a
 * bin edge would else change its bin. So made, responses are equal to the last bit. A pass runs
 * along whole lines, because it is recursive, but only along those that reach the box around the
 * region in the end. Both passes within slices are made while a slice is in the cache. Slices, and
 * lines along z, are tasks of a parallel stream.
 */
final class LaplacianPasses {

  /** Lines along z that are filtered together: their rows fit into the cache. */
  private static final int LANES = 128;

  private static final int TASKS = 4;

  private final Volume image;
  private final Size size;
  private final BoundingBox box;
  private final RecursiveGaussian[] derivative = new RecursiveGaussian[3];
  private final RecursiveGaussian[] smoothing = new RecursiveGaussian[3];

  LaplacianPasses(Volume image, BoundingBox box, double sigmaMm) {
    this.image = image;
    this.size = image.size();
    this.box = box;
    for (int axis = 0; axis < 3; axis++) {
      double spacing = image.geometry().spacingMm().get(axis);
      derivative[axis] = RecursiveGaussian.secondDerivative(sigmaMm, spacing);
      smoothing[axis] = RecursiveGaussian.smoothing(sigmaMm, spacing);
    }
  }

  /** The responses at the voxels of {@code region}, whose box is that given before. */
  double[] responses(Mask region) {
    double[] sum = new double[region.voxelCount()];
    int slice = box.size().x() * box.size().y();
    float[] stack = new float[slice * size.z()];
    inSlices(0, size.z(), (z, work) -> work.alongXThenY(z, stack, z * slice));
    add(alongZ(smoothing[2], stack), region, 0, sum);
    inSlices(0, size.z(), (z, work) -> work.alongYThenX(z, stack, z * slice));
    add(alongZ(smoothing[2], stack), region, 1, sum);
    float[] derived = derivedAlongZ();
    int whole = size.x() * size.y();
    float[] boxed = new float[box.size().voxels()];
    inSlices(
        0,
        box.size().z(),
        (z, work) -> work.smooth(new FloatRows(derived, z * whole, size.x()), boxed, z * slice));
    add(boxed, region, 2, sum);
    return sum;
  }

  @FunctionalInterface
  private interface SliceWork {
    void apply(int z, SliceWorkspace workspace);
  }

  private void inSlices(int from, int to, SliceWork work) {
    int tasks = Math.min(TASKS, to - from);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              SliceWorkspace workspace = new SliceWorkspace();
              int end = from + (to - from) * (task + 1) / tasks;
              for (int z = from + (to - from) * task / tasks; z < end; z++) {
                work.apply(z, workspace);
              }
            });
  }

  /** Smooths a stack of slices cut to the box; of the result, all slices of the box. */
  private float[] alongZ(RecursiveGaussian operation, float[] stack) {
    int slice = box.size().x() * box.size().y();
    float[] result = new float[box.size().voxels()];
    lines(
        slice,
        operation,
        (first, lanes, rows) -> new FloatRows(stack, first, slice).read(rows, size.z(), lanes),
        result);
    return result;
  }

  private float[] derivedAlongZ() {
    int slice = size.x() * size.y();
    float[] result = new float[Math.multiplyExact(slice, box.size().z())];
    lines(
        slice,
        derivative[2],
        (first, lanes, rows) -> {
          for (int z = 0; z < size.z(); z++) {
            image.copy(z * slice + first, rows[z], 0, lanes);
          }
        },
        result);
    return result;
  }

  @FunctionalInterface
  private interface LineReader {
    void read(int first, int lanes, double[][] rows);
  }

  private void lines(int slice, RecursiveGaussian operation, LineReader reader, float[] result) {
    int groups = (slice + LANES - 1) / LANES;
    int tasks = Math.min(TASKS, groups);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              double[][] rows = new double[size.z()][LANES];
              var work = new RecursiveGaussian.Workspace(size.z(), LANES);
              for (int g = groups * task / tasks; g < groups * (task + 1) / tasks; g++) {
                int first = g * LANES;
                int lanes = Math.min(LANES, slice - first);
                reader.read(first, lanes, rows);
                operation.apply(
                    rows,
                    lanes,
                    box.minZ(),
                    box.minZ() + box.size().z(),
                    work,
                    new FloatRows(result, first, slice));
              }
            });
  }

  private void add(float[] boxed, Mask region, int axis, double[] sum) {
    double spacing = image.geometry().spacingMm().get(axis);
    double scale = 1.0 / (spacing * spacing);
    Runs runs = region.runs();
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.start(run) / size.x();
      int x = runs.start(run) - row * size.x() - box.minX();
      int from = box.size().index(x, row % size.y() - box.minY(), row / size.y() - box.minZ());
      int to = runs.before(run);
      for (int i = 0; i < runs.length(run); i++) {
        sum[to + i] = (float) (sum[to + i] + boxed[from + i] * scale);
      }
    }
  }

  /** What one thread needs for the two passes within a slice. */
  private final class SliceWorkspace {

    private final double[][] columns = new double[size.x()][size.y()];
    private final double[][] rows = new double[size.y()][size.x()];
    private final double[] slice = new double[size.x() * size.y()];
    private final float[] between = new float[size.x() * size.y()];
    private final RecursiveGaussian.Workspace work =
        new RecursiveGaussian.Workspace(Math.max(size.x(), size.y()), Math.max(size.x(), size.y()));

    /** The derivative along x, smoothed along y. */
    void alongXThenY(int z, float[] out, int start) {
      image.copy(size.index(0, 0, z), slice, 0, slice.length);
      Transposition.read(slice, 0, size.x(), size.y(), columns);
      alongX(derivative[0], size.y());
      alongY(out, start);
    }

    /** The derivative along y, smoothed along x. */
    void alongYThenX(int z, float[] out, int start) {
      for (int y = 0; y < size.y(); y++) {
        image.copy(size.index(0, y, z), rows[y], 0, size.x());
      }
      int height = box.size().y();
      derivative[1].apply(
          rows,
          size.x(),
          box.minY(),
          box.minY() + height,
          work,
          new FloatRows(between, 0, size.x()));
      new FloatRows(between, 0, size.x()).readTransposed(columns, height, size.x());
      alongX(smoothing[0], height);
      // Back to rows.
      int width = box.size().x();
      new FloatRows(between, 0, height).readTransposed(rows, width, height);
      new FloatRows(out, start, width).write(rows, height, width);
    }

    /** Smooths a slice along x, then along y. */
    void smooth(FloatRows slice, float[] out, int start) {
      slice.readTransposed(columns, size.y(), size.x());
      alongX(smoothing[0], size.y());
      alongY(out, start);
    }

    /** From all columns to those of the box, in {@link #between}. */
    private void alongX(RecursiveGaussian operation, int lanes) {
      operation.apply(
          columns,
          lanes,
          box.minX(),
          box.minX() + box.size().x(),
          work,
          new FloatRows(between, 0, lanes));
    }

    /** From the columns of the box in {@link #between} to its rows. */
    private void alongY(float[] out, int start) {
      int width = box.size().x();
      new FloatRows(between, 0, size.y()).readTransposed(rows, width, size.y());
      smoothing[1].apply(
          rows,
          width,
          box.minY(),
          box.minY() + box.size().y(),
          work,
          new FloatRows(out, start, width));
    }
  }
}

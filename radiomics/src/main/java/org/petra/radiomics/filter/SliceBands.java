package org.petra.radiomics.filter;

import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;

/**
 * One slice of an image convolved along x, then along y, and cut to a box: all combinations of low
 * and high. Not safe for use by many threads.
 */
final class SliceBands {

  private final Volume image;
  private final BoundingBox box;
  private final PeriodicConvolution convolution;
  private final boolean alongX;
  private final boolean alongY;
  private final double[] line;
  private final double[][] sources;
  private final double[][][] rows; // for each band along x those that the box needs, in y
  private final double[][] results;

  /**
   * @param box what is wanted of each slice; its z does not matter
   * @param skippedAxis the axis that is not convolved, where 0 is x and -1 none
   */
  SliceBands(Volume image, BoundingBox box, PeriodicConvolution convolution, int skippedAxis) {
    this.image = image;
    this.box = box;
    this.convolution = convolution;
    this.alongX = skippedAxis != 0;
    this.alongY = skippedAxis != 1;
    int width = box.size().x();
    int height = box.size().y();
    int taps = convolution.taps();
    this.line = new double[width + taps - 1];
    this.sources = new double[taps][width];
    this.rows = new double[alongX ? 2 : 1][alongY ? height + taps - 1 : height][width];
    this.results = new double[2][width];
  }

  /** The number of bands: 4, or 2 where one of both axes is skipped. */
  int count() {
    return rows.length * (alongY ? 2 : 1);
  }

  /** Writes the bands of slice {@code z}, x fastest: LL, LH, HL and HH, where x leads. */
  void compute(int z, double[][] bands) {
    Size size = image.size();
    int first = alongY ? convolution.firstPosition(box.minY()) : box.minY();
    for (int n = 0; n < rows[0].length; n++) {
      int y = alongY ? PeriodicConvolution.source(first + n, size.y()) : first + n;
      convolveRow(size.index(0, y, z), n);
    }
    int width = box.size().x();
    int taps = convolution.taps();
    double[][] window = new double[taps][];
    for (int band = 0; band < rows.length; band++) {
      for (int j = 0; j < box.size().y(); j++) {
        if (!alongY) {
          System.arraycopy(rows[band][j], 0, bands[band], j * width, width);
          continue;
        }
        for (int t = 0; t < taps; t++) {
          window[t] = rows[band][j + taps - 1 - t];
        }
        convolution.apply(
            convolution.output(box.minY() + j, size.y()), window, 0, width, results[0], results[1]);
        System.arraycopy(results[0], 0, bands[2 * band], j * width, width);
        System.arraycopy(results[1], 0, bands[2 * band + 1], j * width, width);
      }
    }
  }

  private void convolveRow(int start, int n) {
    int width = box.size().x();
    if (!alongX) {
      image.copy(start + box.minX(), rows[0][n], 0, width);
      return;
    }
    int length = image.size().x();
    int taps = convolution.taps();
    readLine(start, length);
    for (int t = 0; t < taps; t++) {
      System.arraycopy(line, taps - 1 - t, sources[t], 0, width);
    }
    double[] lows = rows[0][n];
    double[] highs = rows[1][n];
    int inOrder = Math.clamp(convolution.firstWrapped(length) - (long) box.minX(), 0, width);
    convolution.apply(convolution.output(0, length), sources, 0, inOrder, lows, highs);
    for (int i = inOrder; i < width; i++) {
      convolution.apply(convolution.output(box.minX() + i, length), sources, i, i + 1, lows, highs);
    }
  }

  /** The part of a row that the box needs, with what lies beyond its ends. */
  private void readLine(int start, int length) {
    int first = convolution.firstPosition(box.minX());
    int inside = Math.max(first, 0);
    int end = Math.min(first + line.length, length);
    image.copy(start + inside, line, inside - first, end - inside);
    for (int p = first; p < inside; p++) {
      line[p - first] = image.intensity(start + PeriodicConvolution.source(p, length));
    }
    for (int p = end; p < first + line.length; p++) {
      line[p - first] = image.intensity(start + PeriodicConvolution.source(p, length));
    }
  }
}

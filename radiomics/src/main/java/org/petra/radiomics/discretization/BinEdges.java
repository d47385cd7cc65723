package org.petra.radiomics.discretization;

import java.util.Arrays;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.PixelType;

/**
 * The edges of the bins of one region: {@code start + i * step}. The last bin has no upper edge.
 *
 * <p>An intensity that lies on an edge belongs to the bin above it, so the arithmetic decides which
 * bin that is. It follows, rounding by rounding, what PyRadiomics does through NumPy: a remainder
 * takes the sign of the width, a step is {@code (start + width) - start} as in {@code
 * numpy.arange}, and for a {@code float32} image the first two edges are computed in single
 * precision.
 */
final class BinEdges {

  private final double start;
  private final double step;
  private final int last;
  private final boolean singlePrecision;

  private BinEdges(double start, double step, int last, boolean singlePrecision) {
    this.start = start;
    this.step = step;
    this.last = last;
    this.singlePrecision = singlePrecision;
  }

  /** The edges for intensities from {@code min} to {@code max}, stored as {@code type}. */
  static BinEdges of(Discretization discretization, double min, double max, PixelType type) {
    boolean single = type == PixelType.FLOAT32;
    return switch (discretization) {
      case Discretization.FixedBinWidth w -> fixedWidth(w.width(), min, max, single);
      case Discretization.FixedBinCount c -> fixedCount(c.count(), min, max, single);
    };
  }

  private static BinEdges fixedWidth(double width, double min, double max, boolean single) {
    double predicted = Math.floor(max / width) - Math.floor(min / width) + 1;
    double start = single ? firstEdgeInSinglePrecision(min, width) : firstEdge(min, width);
    double second = single ? (float) start + (float) width : start + width;
    boolean edgesDiffer = second > start;
    if (!(predicted <= GrayLevels.MOST) || !edgesDiffer) {
      throw new RadiomicsException(
          RadiomicsException.Code.TOO_MANY_GRAY_LEVELS,
          ("Intensities from %s to %s in bins of width %s give %.0f gray levels, more than can be"
                  + " used (%d); check the unit of the image or choose a wider bin.")
              .formatted(min, max, width, predicted, GrayLevels.MOST));
    }
    return new BinEdges(start, second - start, Integer.MAX_VALUE, false);
  }

  private static double firstEdge(double min, double width) {
    double remainder = min % width;
    return min - (remainder < 0 ? remainder + width : remainder);
  }

  private static double firstEdgeInSinglePrecision(double min, double width) {
    float minimum = (float) min;
    float binWidth = (float) width;
    float remainder = minimum % binWidth;
    return minimum - (remainder < 0 ? remainder + binWidth : remainder);
  }

  private static BinEdges fixedCount(int count, double min, double max, boolean single) {
    double low = min == max ? min - 0.5 : min;
    double high = min == max ? max + 0.5 : max;
    double step = single ? (float) (high - low) / count : (high - low) / count;
    return new BinEdges(low, step, count, single);
  }

  /**
   * The gray level of each intensity, of which none is larger than {@code max}: the number of lower
   * edges at or below it, at least 1.
   *
   * <p>A quotient tells the level but for rounding, and the edges beside it decide.
   */
  short[] levels(double[] intensities, double max) {
    int highest = highest(max);
    double[] lower = new double[highest + 1];
    Arrays.setAll(lower, this::edge);
    // The first bin has no lower edge, and none beyond the highest is needed.
    lower[0] = Double.NEGATIVE_INFINITY;
    lower[highest] = Double.POSITIVE_INFINITY;
    double perStep = 1 / step;
    short[] levels = new short[intensities.length];
    for (int i = 0; i < levels.length; i++) {
      double x = intensities[i];
      int level = Math.min(Math.max((int) ((x - start) * perStep) + 1, 1), highest);
      while (lower[level] <= x) {
        level++;
      }
      while (lower[level - 1] > x) {
        level--;
      }
      levels[i] = (short) level;
    }
    return levels;
  }

  private int highest(double max) {
    int level = Math.clamp((long) Math.floor((max - start) / step) + 1, 1, last);
    while (level < last && edge(level) <= max) {
      level++;
    }
    while (level > 1 && edge(level - 1) > max) {
      level--;
    }
    return level;
  }

  private double edge(int index) {
    if (singlePrecision) {
      float offset = index * (float) step;
      return offset + (float) start;
    }
    return start + index * step;
  }
}

package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The local binary pattern of each voxel in its slice: which samples on a circle around it are not
 * below it, in one number. Samples are interpolated linearly, and 0 beyond the slice. Responses are
 * of the image's own type. (Ojala, Pietikäinen and Mäenpää 2002, "Multiresolution gray-scale and
 * rotation invariant texture classification with local binary patterns", IEEE Trans Pattern Anal
 * Mach Intell 24; as scikit-image computes it.)
 *
 * @param radius radius of the circle in voxels, positive
 * @param samples samples on the circle, at least 1
 * @param method how the pattern becomes a number
 * @param normalAxis the axis across the slices, where 0 is x
 */
public record SlicePattern(double radius, int samples, Method method, int normalAxis)
    implements ImageFilter {

  /** The most samples whose pattern is a number of its own. */
  public static final int MOST_BITS = 31;

  /** The most samples at all. */
  public static final int MOST_SAMPLES = 1024;

  /** How a pattern becomes a number. */
  public enum Method {
    /** Every pattern its own number, sample i being bit i. */
    DEFAULT,
    /** The smallest of these numbers of all turns of the pattern. */
    ROR,
    /** Samples not below, or samples + 1 when the pattern changes more than twice. */
    UNIFORM,
    /** No pattern but the variance of the samples; NaN where it is 0. */
    VAR
  }

  /** Rejects values out of range. */
  public SlicePattern {
    boolean numbered = method == Method.DEFAULT || method == Method.ROR;
    if (!(radius > 0) || samples < 1 || samples > MOST_SAMPLES || numbered && samples > MOST_BITS) {
      throw new IllegalArgumentException("radius " + radius + " with " + samples + " samples");
    }
  }

  @Override
  public List<String> imageNames() {
    return List.of("lbp-2D");
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    Size size = image.size();
    double[] patterns = new double[size.voxels()];
    Circle circle = new Circle(image, radius, samples, normalAxis);
    double[] texture = new double[samples];
    int to = 0;
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++, to++) {
          if (region.contains(to)) {
            circle.read(i, j, k, texture);
            patterns[to] = stored(pattern(texture, image.intensity(to)), image.pixelType());
          }
        }
      }
    }
    return List.of(
        FilteredImage.of(
            "lbp-2D", Volume.of(image.geometry(), image.pixelType(), patterns), region));
  }

  private double pattern(double[] texture, double centre) {
    boolean[] bits = new boolean[samples];
    int ones = 0;
    int changes = 0;
    for (int i = 0; i < samples; i++) {
      bits[i] = texture[i] - centre >= 0;
      ones += bits[i] ? 1 : 0;
      changes += i > 0 && bits[i] != bits[i - 1] ? 1 : 0;
    }
    int uniform = changes <= 2 ? ones : samples + 1;
    return switch (method) {
      case DEFAULT -> number(bits, 0);
      case ROR -> smallestTurn(bits);
      case UNIFORM -> uniform;
      case VAR -> {
        double variance = variance(texture);
        yield variance == 0 ? Double.NaN : variance;
      }
    };
  }

  private static long number(boolean[] bits, int turn) {
    long number = 0;
    for (int i = 0; i < bits.length; i++) {
      number |= bits[(i + turn) % bits.length] ? 1L << i : 0;
    }
    return number;
  }

  private static long smallestTurn(boolean[] bits) {
    long smallest = number(bits, 0);
    for (int turn = 1; turn < bits.length; turn++) {
      smallest = Math.min(smallest, number(bits, turn));
    }
    return smallest;
  }

  private static double variance(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }

  /** NumPy's cast to the image's type: toward zero, and around where the type ends. */
  private static double stored(double pattern, PixelType type) {
    if (Double.isNaN(pattern)) {
      return pattern;
    }
    return switch (type) {
      case FLOAT64 -> pattern;
      case FLOAT32 -> (float) pattern;
      case INT8 -> (byte) (int) pattern;
      case UINT8 -> (int) pattern & 0xff;
      case INT16 -> (short) (int) pattern;
      case UINT16 -> (int) pattern & 0xffff;
      case INT32, UINT32, INT64, UINT64 -> (long) pattern;
    };
  }
}

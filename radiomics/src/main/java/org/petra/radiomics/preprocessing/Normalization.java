package org.petra.radiomics.preprocessing;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * Takes intensities as standard deviations from the mean of the whole image, so that images of an
 * arbitrary unit can be compared.
 *
 * @param scale what the deviations are multiplied by in the end, positive
 * @param outliers deviations beyond which an intensity is set to that many; empty leaves them
 */
public record Normalization(double scale, OptionalDouble outliers) {

  /** Rejects numbers that are not positive and finite. */
  public Normalization {
    double limit = outliers.orElse(1);
    if (!(scale > 0) || Double.isInfinite(scale) || !(limit > 0) || Double.isInfinite(limit)) {
      throw new IllegalArgumentException("scale and outliers must be above 0: " + scale + outliers);
    }
  }

  /**
   * {@code image} normalised, in double precision. The deviation is that of a sample, divided by n
   * - 1.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY for an image that holds NaN or infinity, or one
   *     intensity alone, which has no deviation
   */
  Volume apply(Volume image) {
    Intensities.requireFinite(image);
    double[] values = image.toArray();
    double sum = exactSum(values, false);
    double mean = sum / values.length;
    // ITK's formula: where a filter compares intensities that are equal but for rounding noise, as
    // patterns do, even the last bit of the deviation counts.
    double variance = (exactSum(values, true) - sum * sum / values.length) / (values.length - 1);
    if (!(variance > 0) || Arrays.stream(values).allMatch(value -> value == values[0])) {
      throw new RadiomicsException(
          Code.NON_FINITE_INTENSITY,
          "All intensities of the image are equal, so that they cannot be normalised.");
    }
    double factor = 1 / Math.sqrt(variance);
    double limit = outliers.orElse(Double.POSITIVE_INFINITY);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.clamp((values[i] - mean) * factor, -limit, limit) * scale;
    }
    return Volume.of(image.geometry(), PixelType.FLOAT64, values);
  }

  /** The sum of values, or of their squares, with the rounding errors of additions added last. */
  private static double exactSum(double[] values, boolean squares) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double term = squares ? value * value : value;
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
    }
    return sum + lost;
  }
}

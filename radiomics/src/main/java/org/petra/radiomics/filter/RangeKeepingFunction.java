package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * A function of each intensity, scaled by m, the largest absolute intensity of the image, so that
 * intensities of size m keep their size. Odd ones keep the sign. Responses are in double precision.
 *
 * <p>An image of zeros has no such scale and gives NaN.
 */
public enum RangeKeepingFunction implements ImageFilter {
  /** x squared over m: never negative, also where x is. */
  SQUARE("square") {
    @Override
    void apply(double[] x, double m) {
      double scale = 1 / Math.sqrt(m);
      for (int i = 0; i < x.length; i++) {
        double scaled = scale * x[i];
        x[i] = scaled * scaled;
      }
    }
  },
  /** The square root of m times the size of x, with the sign of x. */
  SQUARE_ROOT("squareroot") {
    @Override
    void apply(double[] x, double m) {
      for (int i = 0; i < x.length; i++) {
        x[i] = x[i] < 0 ? -Math.sqrt(-x[i] * m) : Math.sqrt(x[i] * m);
      }
    }
  },
  /** The logarithm of the size of x plus 1, with the sign of x, scaled to m. */
  LOGARITHM("logarithm") {
    @Override
    void apply(double[] x, double m) {
      double largest = 0;
      for (int i = 0; i < x.length; i++) {
        x[i] = x[i] < 0 ? -Math.log(-(x[i] - 1)) : Math.log(x[i] + 1);
        largest = Math.max(largest, Math.abs(x[i]));
      }
      double scale = m / largest;
      for (int i = 0; i < x.length; i++) {
        x[i] *= scale;
      }
    }
  },
  /** m to the power of x over m. */
  EXPONENTIAL("exponential") {
    @Override
    void apply(double[] x, double m) {
      double rate = Math.log(m) / m;
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.exp(rate * x[i]);
      }
    }
  };

  private final String imageName;

  RangeKeepingFunction(String imageName) {
    this.imageName = imageName;
  }

  /** Replaces the intensities {@code x}, of which the largest size is {@code m}. */
  abstract void apply(double[] x, double m);

  @Override
  public List<String> imageNames() {
    return List.of(imageName);
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    double[] intensities = image.toArray();
    double largest = 0;
    for (double intensity : intensities) {
      largest = Math.max(largest, Math.abs(intensity));
    }
    apply(intensities, largest);
    return List.of(
        FilteredImage.of(
            imageName, Volume.of(image.geometry(), PixelType.FLOAT64, intensities), region));
  }
}

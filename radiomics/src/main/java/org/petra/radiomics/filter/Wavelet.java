package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.petra.radiomics.image.AxisLines;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The stationary (undecimated) wavelet transform: at each level eight images, each low-pass (L) or
 * high-pass (H) along x, y and z in the order of the letters; four when one axis is left out.
 *
 * <p>Axes are periodic; an axis of odd length is extended by its first voxel, as PyRadiomics does
 * because the transform needs even lengths. A level transforms the extended LLL image of the level
 * before with the same filters, which are not dilated; the last level alone keeps its LLL. The
 * bands share their first passes: 2 along x, 4 along y and 8 along z instead of 24. (Nason and
 * Silverman 1995, "The stationary wavelet transform and some statistical applications", Lecture
 * Notes in Statistics 103.)
 *
 * @param family the wavelet's name in PyWavelets, such as {@code coif1}
 * @param levels levels that give images, at least 1
 * @param skippedLevels levels before them that do not, at least 0
 * @param skippedAxis the axis left out, where 0 is x; empty transforms all three
 */
public record Wavelet(String family, int levels, int skippedLevels, OptionalInt skippedAxis)
    implements ImageFilter {

  /** PyRadiomics' default: one level of the coiflet with two vanishing moments. */
  public static final Wavelet DEFAULT = new Wavelet("coif1", 1, 0, OptionalInt.empty());

  /** Rejects an unknown family and levels out of range. */
  public Wavelet {
    if (!families().contains(family) || levels < 1 || skippedLevels < 0) {
      throw new IllegalArgumentException(
          "no wavelet " + family + " with " + levels + " levels after " + skippedLevels);
    }
  }

  /** The names of all families, in alphabetical order. */
  public static Set<String> families() {
    return FilterBank.names();
  }

  @Override
  public List<String> imageNames() {
    List<String> names = new ArrayList<>();
    for (int level = 1; level <= levels; level++) {
      for (int band = 1; band < bands(); band++) {
        names.add(name(level, band));
      }
    }
    // The approximation comes last, as in PyRadiomics.
    names.add(name(levels, 0));
    return List.copyOf(names);
  }

  private int axes() {
    return skippedAxis.isPresent() ? 2 : 3;
  }

  private int bands() {
    return 1 << axes();
  }

  /** Bands count up in binary, a high-pass being 1 and the first axis leading. */
  private String name(int level, int band) {
    StringBuilder name = new StringBuilder(level == 1 ? "wavelet-" : "wavelet" + level + "-");
    for (int bit = axes() - 1; bit >= 0; bit--) {
      name.append((band >> bit & 1) == 0 ? 'L' : 'H');
    }
    return name.toString();
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    boolean singlePrecision = image.pixelType() == PixelType.FLOAT32;
    Size size = image.size();
    // One level reads its extension where it convolves, and needs no copy of the image.
    boolean extend = levels + skippedLevels > 1;
    Size work = extend ? even(size) : size;
    double[] approximation = extend ? resized(image.toArray(), size, work) : image.toArray();
    List<FilteredImage> images = new ArrayList<>();
    for (int level = 1 - skippedLevels; level <= levels; level++) {
      List<double[]> bands = transformed(approximation, work, singlePrecision);
      approximation = bands.getFirst();
      for (int band = 1; level > 0 && band < bands.size(); band++) {
        images.add(filtered(name(level, band), bands.get(band), work, image, region));
      }
    }
    images.add(filtered(name(levels, 0), approximation, work, image, region));
    return List.copyOf(images);
  }

  private static FilteredImage filtered(
      String name, double[] band, Size work, Volume image, Mask region) {
    PixelType type = image.pixelType() == PixelType.FLOAT32 ? PixelType.FLOAT32 : PixelType.FLOAT64;
    double[] cropped = work.equals(image.size()) ? band : resized(band, work, image.size());
    return FilteredImage.of(name, Volume.of(image.geometry(), type, cropped), region);
  }

  private List<double[]> transformed(double[] image, Size size, boolean singlePrecision) {
    FilterBank filters = FilterBank.of(family, singlePrecision);
    AxisLines.Operation low = new PeriodicConvolution(filters.low(), singlePrecision);
    AxisLines.Operation high = new PeriodicConvolution(filters.high(), singlePrecision);
    List<double[]> bands = List.of(image);
    for (int axis = 0; axis < 3; axis++) {
      if (skippedAxis.isPresent() && skippedAxis.getAsInt() == axis) {
        continue;
      }
      List<double[]> halves = new ArrayList<>();
      for (double[] band : bands) {
        halves.add(AxisLines.apply(band, size, axis, low));
        halves.add(AxisLines.apply(band, size, axis, high));
      }
      bands = halves;
    }
    return bands;
  }

  private static Size even(Size size) {
    return new Size(size.x() + size.x() % 2, size.y() + size.y() % 2, size.z() + size.z() % 2);
  }

  /** Crops a grid, or extends each axis by its first voxel. */
  private static double[] resized(double[] grid, Size from, Size to) {
    double[] result = new double[to.voxels()];
    int[] x = new int[to.x()];
    Arrays.setAll(x, i -> i % from.x());
    int target = 0;
    for (int k = 0; k < to.z(); k++) {
      for (int j = 0; j < to.y(); j++) {
        int row = from.index(0, j % from.y(), k % from.z());
        for (int i = 0; i < to.x(); i++) {
          result[target++] = grid[row + x[i]];
        }
      }
    }
    return result;
  }
}

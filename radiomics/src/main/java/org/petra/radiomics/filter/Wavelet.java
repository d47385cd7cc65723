package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The stationary (undecimated) wavelet transform: at each level eight images, each low-pass (L) or
 * high-pass (H) along x, y and z in the order of the letters; four when one axis is left out.
 *
 * <p>Axes are periodic; an axis of odd length is extended by its first voxel, as PyRadiomics does
 * because the transform needs even lengths. A level transforms the extended LLL image of the level
 * before with the same filters, which are not dilated; the last level alone keeps its LLL. The
 * bands share their first passes: 2 along x, 4 along y and 8 along z instead of 24; and what no
 * voxel of the region reads is not computed. (Nason and Silverman 1995, "The stationary wavelet
 * transform and some statistical applications", Lecture Notes in Statistics 103.)
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
    boolean single = image.pixelType() == PixelType.FLOAT32;
    PixelType type = single ? PixelType.FLOAT32 : PixelType.FLOAT64;
    PeriodicConvolution convolution =
        new PeriodicConvolution(FilterBank.of(family, single), single);
    // One level reads its extension where it convolves, and needs no copy of the image.
    Volume approximation = levels + skippedLevels > 1 ? extended(image) : image;
    List<FilteredImage> images = new ArrayList<>();
    for (int level = 1 - skippedLevels; level <= levels; level++) {
      double[][] bands = {};
      if (level > 0) {
        bands = WaveletLevel.of(approximation, region, convolution, skippedAxis.orElse(-1));
        for (int band = 1; band < bands.length; band++) {
          images.add(filtered(name(level, band), bands[band], type, region));
        }
      }
      if (level < levels) {
        approximation = approximated(approximation, convolution);
      } else {
        images.add(filtered(name(levels, 0), bands[0], type, region));
      }
    }
    return List.copyOf(images);
  }

  private static FilteredImage filtered(String name, double[] band, PixelType type, Mask region) {
    return new FilteredImage(name, RegionIntensities.of(region, type, band));
  }

  /** The approximation that the next level transforms: it is needed everywhere. */
  private Volume approximated(Volume image, PeriodicConvolution convolution) {
    boolean[] everywhere = new boolean[image.size().voxels()];
    Arrays.fill(everywhere, true);
    Mask whole = Mask.of(image.geometry(), everywhere);
    double[][] bands = WaveletLevel.of(image, whole, convolution, skippedAxis.orElse(-1));
    return Volume.of(image.geometry(), image.pixelType(), bands[0]);
  }

  /** Extends each axis of odd length by its first voxel. */
  private static Volume extended(Volume image) {
    Size from = image.size();
    Size to = new Size(from.x() + from.x() % 2, from.y() + from.y() % 2, from.z() + from.z() % 2);
    double[] grid = new double[to.voxels()];
    int target = 0;
    for (int k = 0; k < to.z(); k++) {
      for (int j = 0; j < to.y(); j++) {
        int row = from.index(0, j % from.y(), k % from.z());
        for (int i = 0; i < to.x(); i++) {
          grid[target++] = image.intensity(row + i % from.x());
        }
      }
    }
    Geometry old = image.geometry();
    return Volume.of(
        new Geometry(to, old.spacingMm(), old.originMm(), old.direction()),
        image.pixelType(),
        grid);
  }
}

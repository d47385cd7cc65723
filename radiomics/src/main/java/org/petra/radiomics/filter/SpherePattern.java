package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.PairwiseSum;

/**
 * The local binary pattern of each voxel of the region in space: which samples on a sphere around
 * it are not below it, as the norms of the pattern's parts of each degree of spherical harmonics,
 * one image a degree; and an image of the samples' excess kurtosis, NaN where all samples are
 * equal. (Banerjee et al. 2013, "3D LBP-based rotationally invariant region description", ACCV 2012
 * Workshops, Lecture Notes in Computer Science 7728.)
 *
 * @param levels degrees of harmonics, from 0 on; at least 1
 * @param radius radius of the sphere in voxels, positive
 * @param subdivisions divisions of the icosahedron whose vertices are the samples, 0 to 4
 */
public record SpherePattern(int levels, double radius, int subdivisions) implements ImageFilter {

  /** The most divisions: 2,562 samples a voxel. */
  public static final int MOST_SUBDIVISIONS = 4;

  /** SciPy takes a variance below this times the mean, squared, for 0. */
  private static final double RESOLUTION = Math.ulp(1.0);

  /** The same for samples in single precision. */
  private static final double SINGLE_RESOLUTION = Math.ulp(1.0f);

  /** Rejects values out of range. */
  public SpherePattern {
    if (levels < 1 || !(radius > 0) || subdivisions < 0 || subdivisions > MOST_SUBDIVISIONS) {
      throw new IllegalArgumentException(
          levels + " levels, radius " + radius + ", " + subdivisions + " subdivisions");
    }
  }

  @Override
  public List<String> imageNames() {
    List<String> names = new ArrayList<>();
    for (int level = 1; level <= levels; level++) {
      names.add("lbp-3D-m" + level);
    }
    names.add("lbp-3D-k");
    return List.copyOf(names);
  }

  @Override
  public boolean canFilter(Volume image) {
    return true;
  }

  @Override
  public List<FilteredImage> apply(Volume image, Mask region) {
    List<double[]> vertices = Icosphere.vertices(subdivisions, radius);
    List<SphericalHarmonics> harmonics = new ArrayList<>();
    for (int degree = 0; degree < levels; degree++) {
      harmonics.add(new SphericalHarmonics(degree, vertices, radius));
    }
    SphereSamples samples = new SphereSamples(image, vertices);
    double[][] responses = new double[levels + 1][image.size().voxels()];
    IntStream.range(0, image.size().z())
        .parallel()
        .forEach(k -> slice(k, region, samples.inSlice(k), harmonics, responses));
    List<FilteredImage> images = new ArrayList<>();
    for (int i = 0; i < responses.length; i++) {
      images.add(
          FilteredImage.of(
              imageNames().get(i),
              Volume.of(image.geometry(), PixelType.FLOAT64, responses[i]),
              region));
    }
    return List.copyOf(images);
  }

  private void slice(
      int k,
      Mask region,
      SphereSamples.Slice slice,
      List<SphericalHarmonics> harmonics,
      double[][] responses) {
    Size size = region.size();
    boolean single = slice.isSinglePrecision();
    PairwiseSum sum = new PairwiseSum(single);
    for (int j = 0; j < size.y(); j++) {
      for (int i = 0; i < size.x(); i++) {
        int voxel = size.index(i, j, k);
        if (region.contains(voxel)) {
          slice.read(i, j);
          for (int level = 0; level < levels; level++) {
            responses[level][voxel] = harmonics.get(level).norm(slice.notBelow());
          }
          responses[levels][voxel] =
              excessKurtosis(slice.samples(), sum, single ? SINGLE_RESOLUTION : RESOLUTION);
        }
      }
    }
  }

  private static double excessKurtosis(double[] samples, PairwiseSum sum, double resolution) {
    double mean = sum.mean(samples);
    double[] second = new double[samples.length];
    double[] fourth = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      double difference = sum.rounded(samples[i] - mean);
      second[i] = sum.rounded(difference * difference);
      fourth[i] = sum.rounded(second[i] * second[i]);
    }
    double variance = sum.mean(second);
    double noise = sum.rounded(resolution * mean);
    if (variance <= sum.rounded(noise * noise)) {
      return Double.NaN;
    }
    double ratio = sum.rounded(sum.mean(fourth) / sum.rounded(variance * variance));
    return sum.rounded(ratio - 3);
  }
}

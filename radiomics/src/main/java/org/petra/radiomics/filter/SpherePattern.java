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
 * @param subdivisions divisions of the icosahedron whose vertices are the samples, 0 to 5
 */
public record SpherePattern(int levels, double radius, int subdivisions) implements ImageFilter {

  /** The most divisions: 10,242 samples a voxel. */
  public static final int MOST_SUBDIVISIONS = 5;

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
    MirroredSpline spline = new MirroredSpline(image);
    double[][] responses = new double[levels + 1][image.size().voxels()];
    IntStream.range(0, image.size().z())
        .parallel()
        .forEach(
            k -> slice(k, image, region, new Sampling(spline, vertices, harmonics), responses));
    List<FilteredImage> images = new ArrayList<>();
    for (int i = 0; i < responses.length; i++) {
      images.add(
          new FilteredImage(
              imageNames().get(i), Volume.of(image.geometry(), PixelType.FLOAT64, responses[i])));
    }
    return List.copyOf(images);
  }

  /** What every voxel is sampled with. */
  private record Sampling(
      MirroredSpline spline, List<double[]> vertices, List<SphericalHarmonics> harmonics) {}

  private void slice(int k, Volume image, Mask region, Sampling sampling, double[][] responses) {
    Size size = image.size();
    double[] samples = new double[sampling.vertices().size()];
    boolean[] notBelow = new boolean[samples.length];
    boolean single = image.pixelType() == PixelType.FLOAT32;
    PairwiseSum sum = new PairwiseSum(single);
    for (int j = 0; j < size.y(); j++) {
      for (int i = 0; i < size.x(); i++) {
        int voxel = size.index(i, j, k);
        if (!region.contains(voxel)) {
          continue;
        }
        for (int v = 0; v < samples.length; v++) {
          // NumPy's axes are z, y and x, so a vertex's first coordinate is along z.
          double[] vertex = sampling.vertices().get(v);
          double sample = sampling.spline().at(i + vertex[2], j + vertex[1], k + vertex[0]);
          samples[v] = stored(sample, image.pixelType());
          notBelow[v] = samples[v] >= image.intensity(voxel);
        }
        for (int level = 0; level < levels; level++) {
          responses[level][voxel] = sampling.harmonics().get(level).norm(notBelow);
        }
        responses[levels][voxel] =
            excessKurtosis(samples, sum, single ? SINGLE_RESOLUTION : RESOLUTION);
      }
    }
  }

  /** Samples are of the image's type: to the nearest whole number, halves away from zero. */
  private static double stored(double sample, PixelType type) {
    return switch (type) {
      case FLOAT64 -> sample;
      case FLOAT32 -> (float) sample;
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64 -> {
        double whole = sample > 0 ? Math.floor(sample + 0.5) : Math.ceil(sample - 0.5);
        yield Math.clamp(whole, type.min(), type.max());
      }
    };
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

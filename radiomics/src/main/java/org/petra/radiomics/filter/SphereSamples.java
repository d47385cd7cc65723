package org.petra.radiomics.filter;

import java.util.List;
import org.petra.radiomics.filter.MirroredSpline.Taps;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/** Samples an image on spheres around its voxels. Safe for use by many threads, slice by slice. */
final class SphereSamples {

  private final Volume image;
  private final MirroredSpline spline;
  private final List<double[]> vertices;
  private final Taps[][] alongX;

  SphereSamples(Volume image, List<double[]> vertices) {
    this.image = image;
    this.spline = new MirroredSpline(image);
    this.vertices = vertices;
    this.alongX = new Taps[vertices.size()][image.size().x()];
    for (int v = 0; v < vertices.size(); v++) {
      for (int i = 0; i < image.size().x(); i++) {
        // NumPy's axes are z, y and x, so a vertex's first coordinate is along z.
        alongX[v][i] = spline.taps(0, i + vertices.get(v)[2]);
      }
    }
  }

  /** The spheres around the voxels of one slice. */
  Slice inSlice(int k) {
    return new Slice(k);
  }

  /** The samples around one voxel after another. Not safe for use by several threads. */
  final class Slice {

    private final int k;
    private final Taps[] alongY = new Taps[vertices.size()];
    private final Taps[] alongZ = new Taps[vertices.size()];
    private final double[] samples = new double[vertices.size()];
    private final boolean[] notBelow = new boolean[vertices.size()];
    private int row = -1;

    private Slice(int k) {
      this.k = k;
      for (int v = 0; v < alongZ.length; v++) {
        alongZ[v] = spline.taps(2, k + vertices.get(v)[0]);
      }
    }

    boolean isSinglePrecision() {
      return image.pixelType() == PixelType.FLOAT32;
    }

    /** Reads the samples around voxel (i, j) of the slice. */
    void read(int i, int j) {
      if (j != row) {
        for (int v = 0; v < alongY.length; v++) {
          alongY[v] = spline.taps(1, j + vertices.get(v)[1]);
        }
        row = j;
      }
      double centre = image.intensity(i, j, k);
      for (int v = 0; v < samples.length; v++) {
        samples[v] = stored(spline.at(alongX[v][i], alongY[v], alongZ[v]), image.pixelType());
        notBelow[v] = samples[v] >= centre;
      }
    }

    /** The samples read last; not a copy. */
    double[] samples() {
      return samples;
    }

    /** Whether each of them is not below the voxel in the middle; not a copy. */
    boolean[] notBelow() {
      return notBelow;
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
}

package org.petra.radiomics.extraction;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Small images and regions of every degenerate kind, from a seed. */
final class RandomCases {

  /** Each is either close to those of {@link RandomParameters} or hopelessly far. */
  private static final double[] SPACINGS = {1e-9, 0.4, 1, 1, 1, 2.5, 1e9, 1e12};

  private static final double[] EXTREMES = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e12, -1e12
  };

  private final Random random;

  RandomCases(Random random) {
    this.random = random;
  }

  /** Axes of 1 to 9 voxels, one in four of them of a single voxel. */
  Geometry grid() {
    boolean usual = random.nextBoolean();
    return new Geometry(
        new Size(axis(), axis(), axis()),
        usual ? new Vector3(1, 1, 2) : new Vector3(spacing(), spacing(), spacing()),
        new Vector3(random.nextInt(-3, 3), 0, 0),
        random.nextInt(4) == 0 ? turned() : Direction.IDENTITY);
  }

  private int axis() {
    return random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(9);
  }

  private double spacing() {
    return SPACINGS[random.nextInt(SPACINGS.length)];
  }

  private Direction turned() {
    double angle = random.nextDouble(Math.PI);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new Direction(new Vector3(c, s, 0), new Vector3(-s, c, 0), new Vector3(0, 0, 1));
  }

  /** A region, now and then on a grid that is not quite, or not at all, the image's. */
  Mask mask(Geometry image) {
    Geometry grid =
        switch (random.nextInt(12)) {
          case 0 -> grid();
          case 1 ->
              new Geometry(
                  image.size(),
                  image.spacingMm(),
                  image.originMm().plus(new Vector3(0.3, 0, 0)),
                  image.direction());
          default -> image;
        };
    return TestImages.mask(grid, pattern(grid.size()));
  }

  private IntPredicate pattern(Size size) {
    int x = size.x();
    int y = size.y();
    int one = random.nextInt(size.voxels());
    int other = random.nextInt(size.voxels());
    boolean[] chosen = new boolean[size.voxels()];
    double share = random.nextDouble();
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = random.nextDouble() < share;
    }
    return switch (random.nextInt(11)) {
      case 0 -> i -> false;
      case 1 -> i -> i == one;
      case 2 -> i -> i == one || i == other;
      case 3 -> i -> i / x == one / x;
      case 4 -> i -> i / (x * y) == one / (x * y);
      case 5 -> i -> i % x == one % x;
      case 6 -> i -> (i % x + i / x % y + i / x / y) % 2 == 0;
      case 7 -> i -> i % x == i / x % y && i % x == i / x / y;
      case 8, 9 -> i -> true;
      default -> i -> chosen[i];
    };
  }

  /** Intensities of one kind, with at times a few extreme ones anywhere. */
  Volume image(Geometry grid) {
    double[] intensities = new double[grid.size().voxels()];
    int kind = random.nextInt(7);
    double constant = random.nextBoolean() ? 0 : 1e6 * random.nextGaussian();
    Arrays.setAll(intensities, i -> intensity(kind, constant));
    if (random.nextInt(3) == 0) {
      double extreme = EXTREMES[random.nextInt(EXTREMES.length)];
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        intensities[random.nextInt(intensities.length)] = extreme;
      }
    }
    return Volume.of(
        grid, random.nextBoolean() ? PixelType.FLOAT64 : PixelType.FLOAT32, stored(intensities));
  }

  private double intensity(int kind, double constant) {
    return switch (kind) {
      case 0 -> constant;
      case 1 -> random.nextBoolean() ? 1e12 : -1e12;
      case 2 -> 25 * random.nextInt(-2, 3);
      case 3 -> 1e-9 * random.nextGaussian();
      case 4 -> 1e-300 * random.nextGaussian();
      case 5 -> constant + random.nextInt(2);
      default -> 100 * random.nextGaussian();
    };
  }

  private static double[] stored(double[] intensities) {
    return Arrays.stream(intensities).map(v -> (float) v).toArray();
  }
}

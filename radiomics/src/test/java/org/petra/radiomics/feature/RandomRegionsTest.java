package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Regions of every degenerate shape under any settings: a value, or a status that says why not. */
class RandomRegionsTest {

  private static final int REGIONS = 400;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyFeatureHasAFiniteValueOrAReason(int seed) {
    Random random = new Random(seed);
    for (int n = 0; n < REGIONS; n++) {
      Geometry grid = grid(random);
      Mask mask = TestImages.mask(grid, pattern(random, grid.size()));
      Volume image = image(random, grid);
      FeatureSettings settings = settings(random);
      String description = n + " " + grid + " " + settings;
      try {
        List<FeatureValue> values = new ArrayList<>(RegionFeatures.shape(mask));
        values.addAll(
            RegionFeatures.sliceShape(mask, settings.texture().neighbourhood().slicing()));
        values.addAll(
            RegionFeatures.intensity(image, mask, settings, EnumSet.allOf(FeatureClass.class)));
        assertThat(values)
            .as(description)
            .hasSize(116)
            .allSatisfy(
                f -> {
                  boolean hasValue =
                      f.status() == FeatureStatus.OK || f.status() == FeatureStatus.FLAT_REGION;
                  assertThat(Double.isFinite(f.value())).as("%s", f).isEqualTo(hasValue);
                  assertThat(Double.isInfinite(f.value())).as("%s", f).isFalse();
                });
      } catch (RadiomicsException e) {
        assertThat(e.code())
            .as(description)
            .isIn(
                RadiomicsException.Code.EMPTY_MASK,
                RadiomicsException.Code.ROI_TOO_SMALL,
                RadiomicsException.Code.TOO_MANY_GRAY_LEVELS);
      }
    }
  }

  private static Geometry grid(Random random) {
    int longest = 1 + random.nextInt(7);
    return new Geometry(
        new Size(
            1 + random.nextInt(longest), 1 + random.nextInt(longest), 1 + random.nextInt(longest)),
        new Vector3(
            0.1 + random.nextDouble(), 0.5 + 3 * random.nextDouble(), 1 + 9 * random.nextDouble()),
        new Vector3(0, 0, 0),
        Direction.IDENTITY);
  }

  private static IntPredicate pattern(Random random, Size size) {
    int voxels = size.voxels();
    int one = random.nextInt(voxels);
    int other = random.nextInt(voxels);
    double share = random.nextDouble();
    boolean[] chosen = new boolean[voxels];
    for (int i = 0; i < voxels; i++) {
      chosen[i] = random.nextDouble() < share;
    }
    return switch (random.nextInt(6)) {
      case 0 -> i -> true;
      case 1 -> i -> i == one || i == other;
      case 2 -> i -> (i % size.x() + i / size.x() % size.y() + i / size.x() / size.y()) % 2 == 0;
      case 3 -> i -> i % size.x() == one % size.x();
      case 4 -> i -> i / size.x() == one / size.x();
      default -> i -> chosen[i];
    };
  }

  private static Volume image(Random random, Geometry grid) {
    int kind = random.nextInt(5);
    double[] intensities = new double[grid.size().voxels()];
    for (int i = 0; i < intensities.length; i++) {
      intensities[i] =
          switch (kind) {
            case 0 -> 7;
            case 1 -> random.nextBoolean() ? 1e12 : -1e12;
            case 2 -> 25 * random.nextInt(-2, 3);
            case 3 -> 1e-9 * random.nextGaussian();
            default -> 100 * random.nextGaussian();
          };
    }
    PixelType type = random.nextBoolean() ? PixelType.FLOAT64 : PixelType.FLOAT32;
    return Volume.of(grid, type, intensities);
  }

  private static FeatureSettings settings(Random random) {
    List<Integer> distances =
        switch (random.nextInt(3)) {
          case 0 -> List.of(1);
          case 1 -> List.of(2, 1);
          default -> List.of(1 + random.nextInt(9));
        };
    DistanceNorm[] norms = DistanceNorm.values();
    Aggregation aggregation =
        random.nextBoolean()
            ? new Aggregation.MeanOfDirections()
            : new Aggregation.WeightedSum(norms[random.nextInt(norms.length)]);
    Slicing slicing = Slicing.values()[random.nextInt(4)];
    Discretization discretization =
        random.nextBoolean()
            ? new Discretization.FixedBinCount(1 + random.nextInt(40))
            : new Discretization.FixedBinWidth(25);
    return new FeatureSettings(
        discretization,
        random.nextInt(-1000, 1000),
        new TextureSettings(
            new Neighbourhood(distances, slicing),
            aggregation,
            random.nextBoolean(),
            random.nextInt(4)));
  }
}

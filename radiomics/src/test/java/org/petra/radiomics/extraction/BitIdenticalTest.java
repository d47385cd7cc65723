package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/** The same bits from run to run and for any number of threads. */
class BitIdenticalTest {

  private static final Map<String, Object> NATIVE = Map.of("binWidth", 0.25);

  private static final Map<String, Object> RESAMPLED =
      Map.of(
          "binWidth",
          5,
          "normalize",
          true,
          "normalizeScale",
          100,
          "resampledPixelSpacing",
          List.of(0.8, 1.1, 0.9),
          "resegmentMode",
          "sigma",
          "resegmentRange",
          List.of(-2, 2));

  private static final Map<String, Object> WEIGHTED_IN_SLICES =
      Map.of(
          "binCount",
          16,
          "force2D",
          true,
          "distances",
          List.of(1, 2),
          "weightingNorm",
          "euclidean");

  private final Geometry grid = TestImages.grid(17, 15, 13, 1);
  private final Volume image = TestImages.noise(grid);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyPoolAndEveryRunGivesTheSameBits(int which) {
    FeatureExtractor extractor =
        FeatureExtractor.of(
            ExtractionSettings.fromMap(
                everyImageWith(List.of(NATIVE, RESAMPLED, WEIGHTED_IN_SLICES).get(which))));
    Random random = new Random(which);
    boolean[] scattered = new boolean[grid.size().voxels()];
    for (int i = 0; i < scattered.length; i++) {
      scattered[i] = random.nextInt(3) > 0;
    }
    Mask mask = Mask.of(grid, scattered);
    FeatureVector first = extractor.extract(image, mask);
    assertThat(first.features()).hasSizeGreaterThan(1500);
    for (int threads : new int[] {1, 2, 3, 8}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        for (int run = 0; run < 2; run++) {
          FeatureVector again = pool.submit(() -> extractor.extract(image, mask)).join();
          assertSameBits(again, first, "%d threads, run %d".formatted(threads, run));
        }
      }
    }
    assertSameBits(extractor.extract(image, mask), first, "the common pool again");
  }

  private static void assertSameBits(FeatureVector actual, FeatureVector expected, String what) {
    assertThat(actual.names()).as(what).isEqualTo(expected.names());
    assertThat(bits(actual)).as(what).isEqualTo(bits(expected));
    assertThat(actual.features()).as(what).isEqualTo(expected.features());
    assertThat(actual.diagnostics()).as(what).isEqualTo(expected.diagnostics());
  }

  private static long[] bits(FeatureVector vector) {
    return Arrays.stream(vector.values()).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private static Map<String, Object> everyImageWith(Map<String, Object> setting) {
    Map<String, Object> types = new LinkedHashMap<>();
    types.put("Original", Map.of());
    types.put("LoG", Map.of("sigma", List.of(1, 2.5)));
    types.put("Wavelet", Map.of());
    for (String type :
        List.of("Square", "SquareRoot", "Logarithm", "Exponential", "Gradient", "LBP2D", "LBP3D")) {
      types.put(type, Map.of());
    }
    return Map.of("imageType", types, "setting", setting);
  }
}

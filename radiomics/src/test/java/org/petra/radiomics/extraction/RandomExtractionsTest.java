package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * Any image, any region, any settings: every column with a value or the reason why there is none,
 * or an error with a code.
 */
class RandomExtractionsTest {

  private static final int CASES = 500;

  /** No measure of speed: a case takes milliseconds, and one that hangs must not stop the build. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void everyColumnHasAValueOrAReasonOrTheCaseHasACode(int seed) {
    Random random = new Random(seed);
    RandomCases cases = new RandomCases(random);
    RandomParameters parameters = new RandomParameters(random);
    int extracted = 0;
    for (int n = 0; n < CASES; n++) {
      Geometry grid = cases.grid();
      Volume image = cases.image(grid);
      Mask mask = cases.mask(grid);
      Map<String, Object> settings = parameters.next();
      String what = "seed %d, case %d: %s %s".formatted(seed, n, grid, settings);
      extracted +=
          assertTimeoutPreemptively(HANGS, () -> extract(image, mask, settings, what)) ? 1 : 0;
    }
    // Otherwise nothing but refusals would have been tried.
    assertThat(extracted).isGreaterThan(CASES / 10);
  }

  private static boolean extract(
      Volume image, Mask mask, Map<String, Object> settings, String what) {
    FeatureExtractor extractor = FeatureExtractor.of(ExtractionSettings.fromMap(settings));
    FeatureVector vector;
    try {
      vector = extractor.extract(image, mask);
    } catch (RadiomicsException e) {
      assertThat(e).as(what).hasMessageEndingWith(".");
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
    assertThat(vector.names()).as(what).isEqualTo(extractor.featureNames());
    assertThat(vector.features()).as(what).allSatisfy(RandomExtractionsTest::hasValueOrReason);
    return true;
  }

  private static void hasValueOrReason(FeatureValue feature) {
    FeatureStatus status = feature.status();
    if (status == FeatureStatus.OK || status == FeatureStatus.FLAT_REGION) {
      assertThat(feature.value()).as("%s", feature).isFinite();
    } else {
      assertThat(feature.value()).as("%s", feature).isNaN();
    }
  }
}

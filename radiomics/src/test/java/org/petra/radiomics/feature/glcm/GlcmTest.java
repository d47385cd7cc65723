package org.petra.radiomics.feature.glcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;

class GlcmTest {

  private static final Vector3 SPACING = new Vector3(2, 1, 1);

  /** Rounding of a sum of a few terms. */
  private static final double ROUNDING = 1e-15;

  private static List<Cooccurrence> matrices(GrayLevels levels, TextureSettings settings) {
    return Glcm.matrices(levels, SPACING, settings).toList();
  }

  private static GrayLevels row(int... levels) {
    return GrayLevels.of(new Size(levels.length, 1, 1), levels);
  }

  private static TextureSettings settings(
      List<Integer> distances, Aggregation aggregation, boolean symmetrical) {
    return new TextureSettings(
        new Neighbourhood(distances, Slicing.NONE), aggregation, symmetrical, 0);
  }

  @Test
  void countsEachPairOfNeighboursBothWays() {
    Cooccurrence alongX = matrices(row(1, 1, 3), TextureSettings.DEFAULT).getFirst();

    assertThat(alongX.pairs()).isEqualTo(4);
    assertThat(alongX.probabilities()).containsExactly(0.5, 0.25, 0.25);
    assertThat(alongX.rowMarginal()).containsExactly(0.75, 0.25);
    assertThat(alongX.sums()).containsExactly(0, 0, 0.5, 0, 0.5, 0, 0);
    assertThat(alongX.differences()).containsExactly(0.5, 0, 0.5);
    assertThat(alongX.rowMean()).isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void keepsTheFourDirectionsOfASlice() {
    assertThat(matrices(Examples.square(), TextureSettings.DEFAULT))
        .extracting(Cooccurrence::pairs)
        .containsExactly(8.0, 12.0, 8.0, 12.0);
  }

  @Test
  void countsAPairOnceFromTheEarlierVoxelWhenNotSymmetrical() {
    Cooccurrence alongX =
        matrices(row(1, 1, 3), settings(List.of(1), new Aggregation.MeanOfDirections(), false))
            .getFirst();

    assertThat(alongX.pairs()).isEqualTo(2);
    assertThat(alongX.rowMarginal()).containsExactly(1, 0);
    assertThat(alongX.columnMarginal()).containsExactly(0.5, 0.5);
  }

  @Test
  void hasAMatrixForEachDistanceThatTheRegionHasRoomFor() {
    assertThat(
            matrices(
                row(1, 2, 3, 1),
                settings(List.of(1, 3, 4), new Aggregation.MeanOfDirections(), true)))
        .extracting(Cooccurrence::pairs)
        .containsExactly(2.0, 6.0);
  }

  @Test
  void mergesDirectionsByTheirLength() {
    List<Cooccurrence> matrices =
        matrices(
            row(1, 2, 1),
            settings(List.of(1, 2), new Aggregation.WeightedSum(DistanceNorm.EUCLIDEAN), true));

    double near = Math.exp(-4);
    double far = Math.exp(-16);
    assertThat(matrices)
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.pairs()).isCloseTo(4 * near + 2 * far, within(ROUNDING));
              assertThat(m.probabilities()[0])
                  .isCloseTo(2 * far / (4 * near + 2 * far), within(ROUNDING));
            });
  }

  @Test
  void hasNoMatrixWhenAllWeightsVanish() {
    GrayLevels levels = row(1, 2, 1);
    TextureSettings settings =
        settings(List.of(1), new Aggregation.WeightedSum(DistanceNorm.EUCLIDEAN), true);

    assertThat(Glcm.matrices(levels, new Vector3(40, 40, 40), settings)).isEmpty();
  }

  @Test
  void hasNoMatrixWhenNoTwoVoxelsTouch() {
    assertThat(matrices(row(1, 0, 1), TextureSettings.DEFAULT)).isEmpty();
  }

  @Test
  void featuresOfTwoLevelsFollowTheirFormulas() {
    Cooccurrence m = matrices(row(1, 1, 3), TextureSettings.DEFAULT).getFirst();

    assertThat(GlcmFeatures.autocorrelation(m)).isCloseTo(2, within(ROUNDING));
    assertThat(GlcmFeatures.contrast(m)).isCloseTo(2, within(ROUNDING));
    assertThat(GlcmFeatures.jointEnergy(m)).isCloseTo(0.375, within(ROUNDING));
    assertThat(GlcmFeatures.maximumProbability(m)).isEqualTo(0.5);
    assertThat(GlcmFeatures.inverseVariance(m)).isCloseTo(0.125, within(ROUNDING));
    assertThat(CorrelationFeatures.correlation(m)).isCloseTo(-1 / 3.0, within(1e-15));
  }
}

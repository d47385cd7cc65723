package org.petra.radiomics.feature.glcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class GlcmTest {

  private static final Vector3 SPACING = new Vector3(1, 1, 1);

  /** Rounding of a sum of a few terms. */
  private static final double ROUNDING = 1e-15;

  @Test
  void countsEachPairOfNeighboursBothWays() {
    Cooccurrence alongX =
        Glcm.of(
                GrayLevels.of(new Size(3, 1, 1), new int[] {1, 1, 3}),
                SPACING,
                TextureSettings.DEFAULT)
            .matrices()
            .getFirst();

    assertThat(alongX.pairs()).isEqualTo(4);
    assertThat(alongX.probabilities()).containsExactly(0.5, 0.25, 0.25);
    assertThat(alongX.rowMarginal()).containsExactly(0.75, 0.25);
    assertThat(alongX.sums()).containsExactly(0, 0, 0.5, 0, 0.5, 0, 0);
    assertThat(alongX.differences()).containsExactly(0.5, 0, 0.5);
    assertThat(alongX.rowMean()).isCloseTo(1.5, within(ROUNDING));
  }

  @Test
  void keepsTheFourDirectionsOfASlice() {
    Glcm glcm = Glcm.of(Examples.square(), SPACING, TextureSettings.DEFAULT);

    assertThat(glcm.matrices())
        .extracting(Cooccurrence::pairs)
        .containsExactly(8.0, 12.0, 8.0, 12.0);
  }

  @Test
  void hasNoMatrixWhenNoTwoVoxelsTouch() {
    assertThat(
            Glcm.of(
                    GrayLevels.of(new Size(3, 1, 1), new int[] {1, 0, 1}),
                    SPACING,
                    TextureSettings.DEFAULT)
                .matrices())
        .isEmpty();
  }

  @Test
  void featuresOfTwoLevelsFollowTheirFormulas() {
    Cooccurrence m =
        Glcm.of(
                GrayLevels.of(new Size(3, 1, 1), new int[] {1, 1, 3}),
                SPACING,
                TextureSettings.DEFAULT)
            .matrices()
            .getFirst();

    assertThat(GlcmFeatures.autocorrelation(m)).isCloseTo(2, within(ROUNDING));
    assertThat(GlcmFeatures.contrast(m)).isCloseTo(2, within(ROUNDING));
    assertThat(GlcmFeatures.jointEnergy(m)).isCloseTo(0.375, within(ROUNDING));
    assertThat(GlcmFeatures.maximumProbability(m)).isEqualTo(0.5);
    assertThat(GlcmFeatures.inverseVariance(m)).isCloseTo(0.125, within(ROUNDING));
    assertThat(CorrelationFeatures.correlation(m)).isCloseTo(-1 / 3.0, within(1e-15));
  }
}

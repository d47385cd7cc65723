package org.petra.radiomics.feature.ngtdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.feature.BaselineMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;

class NgtdmBaselineConformanceTest {

  /** Sums of some hundred means in one order. */
  private static final double ROUNDING = 1e-10;

  @ParameterizedTest
  @ValueSource(strings = {"brain1", "breast1"})
  void everyRowAgrees(String image) throws IOException {
    BaselineMatrix expected = BaselineMatrix.read(image, "ngtdm");

    Ngtdm matrix = Ngtdm.of(expected.levels(), TextureSettings.DEFAULT);

    assertThat(matrix.size()).isEqualTo(expected.shape()[0]);
    for (int i = 0; i < matrix.size(); i++) {
      assertThat(matrix.probability(i) * matrix.voxels())
          .isCloseTo(expected.at(i, 0), within(ROUNDING));
      assertThat(matrix.difference(i)).isCloseTo(expected.at(i, 1), within(ROUNDING));
      assertThat(matrix.level(i)).isEqualTo(expected.at(i, 2));
    }
  }
}

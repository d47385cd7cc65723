package org.petra.radiomics.feature.glcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.radiomics.feature.BaselineMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Vector3;

class GlcmBaselineConformanceTest {

  /** A count divided by a count, in both. */
  private static final double ROUNDING = 1e-15;

  @ParameterizedTest
  @ValueSource(strings = {"brain1", "breast1"})
  void everyProbabilityAgrees(String image) throws IOException {
    BaselineMatrix expected = BaselineMatrix.read(image, "glcm");

    List<Cooccurrence> matrices =
        Glcm.matrices(expected.levels(), new Vector3(1, 1, 1), TextureSettings.DEFAULT).toList();

    assertThat(expected.shape())
        .containsExactly(matrices.getFirst().size(), matrices.getFirst().size(), matrices.size());
    for (int direction = 0; direction < matrices.size(); direction++) {
      Cooccurrence matrix = matrices.get(direction);
      for (int i = 0; i < matrix.size(); i++) {
        double[] row = new double[matrix.size()];
        for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
          row[matrix.column(e)] = matrix.probabilities()[e];
        }
        for (int j = 0; j < row.length; j++) {
          assertThat(row[j]).isCloseTo(expected.at(i, j, direction), within(ROUNDING));
        }
      }
    }
  }
}

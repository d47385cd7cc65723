package org.petra.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.radiomics.feature.gldm.Gldm;
import org.petra.radiomics.feature.glrlm.Glrlm;
import org.petra.radiomics.feature.glszm.Glszm;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Vector3;

/** The matrices of PyRadiomics' regression data whose columns are sizes; they are counts. */
class LevelSizeBaselineConformanceTest {

  @ParameterizedTest
  @CsvSource({
    "brain1, glrlm",
    "breast1, glrlm",
    "brain1, glszm",
    "breast1, glszm",
    "brain1, gldm",
    "breast1, gldm"
  })
  void everyCountAgrees(String image, String name) throws IOException {
    BaselineMatrix expected = BaselineMatrix.read(image, name);

    List<LevelSizeMatrix> matrices = matrices(expected, name);

    int[] present = expected.levels().present();
    SortedSet<Integer> sizes = sizes(matrices, present, expected.levels().voxelCount());
    int directions = expected.shape().length == 3 ? expected.shape()[2] : 1;
    assertThat(expected.elements()).hasSize(present.length * sizes.size() * directions);
    assertThat(matrices).hasSize(directions);
    int element = 0;
    for (int level : present) {
      for (int size : sizes) {
        for (LevelSizeMatrix matrix : matrices) {
          assertThat(matrix.count(level, size)).isEqualTo(expected.elements()[element++]);
        }
      }
    }
  }

  private static List<LevelSizeMatrix> matrices(BaselineMatrix expected, String name) {
    TextureSettings settings = TextureSettings.DEFAULT;
    return switch (name) {
      case "glrlm" -> Glrlm.of(expected.levels(), new Vector3(1, 1, 1), settings).matrices();
      case "glszm" -> List.of(Glszm.of(expected.levels(), settings).zones());
      case "gldm" -> List.of(Gldm.of(expected.levels(), settings).dependences());
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** PyRadiomics leaves out the sizes that occur nowhere. */
  private static SortedSet<Integer> sizes(
      List<LevelSizeMatrix> matrices, int[] present, int largest) {
    SortedSet<Integer> sizes = new TreeSet<>();
    for (int size = 1; size <= largest; size++) {
      for (LevelSizeMatrix matrix : matrices) {
        int candidate = size;
        if (Arrays.stream(present).anyMatch(level -> matrix.count(level, candidate) > 0)) {
          sizes.add(size);
          break;
        }
      }
    }
    return sizes;
  }
}

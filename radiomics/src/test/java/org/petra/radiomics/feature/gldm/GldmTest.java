package org.petra.radiomics.feature.gldm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Slicing;

class GldmTest {

  @Test
  void aVoxelDependsOnItselfAndOnEqualNeighbours() {
    LevelSizeMatrix dependences = Gldm.of(Examples.square(), TextureSettings.DEFAULT).dependences();

    assertThat(dependences.total()).isEqualTo(9);
    assertThat(dependences.count(1, 3)).isEqualTo(3);
    assertThat(dependences.count(2, 3)).isEqualTo(2);
    assertThat(dependences.count(2, 4)).isEqualTo(2);
    assertThat(dependences.count(3, 2)).isEqualTo(2);
  }

  @Test
  void withAWideAlphaAllNeighboursAreDependent() {
    LevelSizeMatrix dependences = dependences(List.of(1), 2);

    assertThat(dependences.count(1, 4)).isEqualTo(1);
    assertThat(dependences.count(1, 6)).isEqualTo(2);
    assertThat(dependences.count(2, 4)).isEqualTo(2);
    assertThat(dependences.count(2, 6)).isEqualTo(1);
    assertThat(dependences.count(2, 9)).isEqualTo(1);
    assertThat(dependences.count(3, 4)).isEqualTo(1);
    assertThat(dependences.count(3, 6)).isEqualTo(1);
  }

  @Test
  void looksAsFarAsTheDistanceSays() {
    LevelSizeMatrix dependences = dependences(List.of(2), 0);

    // Only the two voxels of level 2 in corners lie two steps apart.
    assertThat(dependences.count(2, 1)).isEqualTo(2);
    assertThat(dependences.count(2, 2)).isEqualTo(2);
    assertThat(dependences.count(3, 1)).isEqualTo(2);
  }

  @Test
  void manyNeighboursOfHighLevelsAreCountedOneByOne() {
    GrayLevels levels = Examples.random(8000, 8003);
    int[] expected = new int[levels.highest() + 1];
    int farthest = 3;
    for (int z = 0; z < levels.size().z(); z++) {
      for (int y = 0; y < levels.size().y(); y++) {
        for (int x = 0; x < levels.size().x(); x++) {
          int level = levels.level(x, y, z);
          int dependence = 0;
          for (int[] n : Examples.withinReach(levels.size(), x, y, z, farthest)) {
            int other = levels.level(n[0], n[1], n[2]);
            dependence += other > 0 && Math.abs(other - level) <= 1 ? 1 : 0;
          }
          expected[level] += dependence;
        }
      }
    }

    LevelSizeMatrix dependences = dependences(levels, List.of(1, 2, 3), 1);

    for (int level : levels.present()) {
      int sum = 0;
      for (int size = 1; size <= 343; size++) {
        sum += size * (int) dependences.count(level, size);
      }
      assertThat(sum).isEqualTo(expected[level]);
    }
  }

  private static LevelSizeMatrix dependences(List<Integer> distances, int alpha) {
    return dependences(Examples.square(), distances, alpha);
  }

  private static LevelSizeMatrix dependences(
      GrayLevels levels, List<Integer> distances, int alpha) {
    TextureSettings settings =
        new TextureSettings(
            new Neighbourhood(distances, Slicing.NONE),
            new Aggregation.MeanOfDirections(),
            true,
            alpha);
    return Gldm.of(levels, settings).dependences();
  }
}

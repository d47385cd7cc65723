package org.petra.radiomics.feature.gldm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static LevelSizeMatrix dependences(List<Integer> distances, int alpha) {
    TextureSettings settings =
        new TextureSettings(
            new Neighbourhood(distances, Slicing.NONE),
            new Aggregation.MeanOfDirections(),
            true,
            alpha);
    return Gldm.of(Examples.square(), settings).dependences();
  }
}

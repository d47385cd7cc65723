package org.petra.radiomics.feature.gldm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;

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
}

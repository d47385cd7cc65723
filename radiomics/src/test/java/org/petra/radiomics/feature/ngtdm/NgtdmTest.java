package org.petra.radiomics.feature.ngtdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;

class NgtdmTest {

  @Test
  void comparesAVoxelWithTheMeanOfItsNeighbours() {
    Ngtdm ngtdm = Ngtdm.of(Examples.square(), TextureSettings.DEFAULT);

    assertThat(ngtdm.size()).isEqualTo(3);
    assertThat(ngtdm.level(2)).isEqualTo(3);
    assertThat(ngtdm.probability(2)).isEqualTo(2 / 9.0);
    // Both voxels of level 3 have neighbours of mean 2.
    assertThat(ngtdm.difference(2)).isEqualTo(2);
  }

  @Test
  void aVoxelWithoutNeighbourCountsButAddsNoDifference() {
    Ngtdm ngtdm =
        Ngtdm.of(GrayLevels.of(new Size(4, 1, 1), new int[] {1, 3, 0, 5}), TextureSettings.DEFAULT);

    assertThat(ngtdm.probability(2)).isEqualTo(1 / 3.0);
    assertThat(ngtdm.difference(2)).isZero();
    assertThat(ngtdm.totalDifference()).isEqualTo(4);
  }

  @Test
  void looksAsFarAsTheDistanceSays() {
    TextureSettings far =
        new TextureSettings(
            new Neighbourhood(List.of(2), Slicing.NONE),
            new Aggregation.MeanOfDirections(),
            true,
            0);

    Ngtdm ngtdm = Ngtdm.of(GrayLevels.of(new Size(3, 1, 1), new int[] {1, 3, 5}), far);

    assertThat(ngtdm.difference(0)).isEqualTo(4);
    assertThat(ngtdm.difference(1)).isZero();
    assertThat(ngtdm.difference(2)).isEqualTo(4);
  }
}

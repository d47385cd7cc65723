package org.petra.radiomics.feature.ngtdm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;

class NgtdmTest {

  /** A few hundred differences below 16, each rounded. */
  private static final Offset<Double> ROUNDING = Offset.offset(1e-8);

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

  @Test
  void manyNeighboursOfHighLevelsAreSummedOneByOne() {
    GrayLevels levels = Examples.random(16000, 16003);
    double[] expected = new double[levels.highest() + 1];
    int farthest = 3;
    for (int z = 0; z < levels.size().z(); z++) {
      for (int y = 0; y < levels.size().y(); y++) {
        for (int x = 0; x < levels.size().x(); x++) {
          int level = levels.level(x, y, z);
          // The voxel itself is no neighbour.
          double sum = -level;
          int neighbours = -1;
          for (int[] n : Examples.withinReach(levels.size(), x, y, z, farthest)) {
            sum += levels.level(n[0], n[1], n[2]);
            neighbours += levels.level(n[0], n[1], n[2]) > 0 ? 1 : 0;
          }
          expected[level] += level == 0 ? 0 : Math.abs(level - sum / neighbours);
        }
      }
    }
    TextureSettings settings =
        new TextureSettings(
            new Neighbourhood(List.of(1, 2, 3), Slicing.NONE),
            new Aggregation.MeanOfDirections(),
            true,
            0);

    Ngtdm ngtdm = Ngtdm.of(levels, settings);

    for (int i = 0; i < ngtdm.size(); i++) {
      assertThat(ngtdm.difference(i)).isCloseTo(expected[(int) ngtdm.level(i)], ROUNDING);
    }
  }
}

package org.petra.radiomics.feature.glrlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.DistanceNorm;
import org.petra.radiomics.feature.matrix.LatticeDirection;
import org.petra.radiomics.feature.matrix.LevelSizeCounter;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;

class GlrlmTest {

  private static final Vector3 SPACING = new Vector3(1, 1, 1);

  @Test
  void countsRunsAlongX() {
    LevelSizeMatrix alongX =
        Glrlm.of(Examples.square(), SPACING, TextureSettings.DEFAULT).matrices().getLast();

    assertThat(alongX.total()).isEqualTo(6);
    assertThat(alongX.voxels()).isEqualTo(9);
    assertThat(alongX.count(1, 1)).isEqualTo(1);
    assertThat(alongX.count(1, 2)).isEqualTo(1);
    assertThat(alongX.count(2, 1)).isEqualTo(2);
    assertThat(alongX.count(2, 2)).isEqualTo(1);
    assertThat(alongX.count(3, 2)).isEqualTo(1);
  }

  @Test
  void dropsTheDirectionsAcrossASlice() {
    assertThat(Glrlm.of(Examples.square(), SPACING, TextureSettings.DEFAULT).matrices()).hasSize(4);
  }

  @Test
  void keepsADirectionInWhichALineMeetsTwoVoxelsThatDoNotTouch() {
    GrayLevels gap = GrayLevels.of(new Size(3, 1, 1), new int[] {2, 0, 2});

    assertThat(Glrlm.of(gap, SPACING, TextureSettings.DEFAULT).matrices())
        .singleElement()
        .satisfies(m -> assertThat(m.count(2, 1)).isEqualTo(2));
  }

  @Test
  void hasNoMatrixWhenNoLineMeetsTwoVoxels() {
    GrayLevels apart = GrayLevels.of(new Size(3, 2, 1), new int[] {1, 0, 0, 0, 0, 1});

    assertThat(Glrlm.of(apart, SPACING, TextureSettings.DEFAULT).matrices()).isEmpty();
  }

  @Test
  void countsRunsLongerThanTheTableOfShortOnes() {
    int[] row = new int[200];
    Arrays.fill(row, 4);

    LevelSizeMatrix runs =
        Glrlm.of(GrayLevels.of(new Size(200, 1, 1), row), SPACING, TextureSettings.DEFAULT)
            .matrices()
            .getFirst();

    assertThat(runs.count(4, 200)).isEqualTo(1);
    assertThat(runs.total()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"150, 30, 25", "25, 30, 150", "30, 150, 25", "600, 5, 4", "9, 7, 6"})
  void countsLongRunsAmongShortOnesInEveryDirection(int nx, int ny, int nz) {
    Random random = new Random(9);
    Size size = new Size(nx, ny, nz);
    int[] voxels = new int[size.voxels()];
    Arrays.setAll(voxels, i -> random.nextInt(20) == 0 ? random.nextInt(4) : 2);
    // A plane without noise: its longest runs are as long as the grid.
    for (int i = 0; i < nx * ny; i++) {
      voxels[i] = 3;
    }
    for (int z = 0; z < nz; z++) {
      voxels[size.index(nx / 2, ny / 2, z)] = 1;
    }
    GrayLevels levels = GrayLevels.of(size, voxels);

    List<LevelSizeMatrix> matrices = Glrlm.of(levels, SPACING, TextureSettings.DEFAULT).matrices();

    List<LatticeDirection> directions = Neighbourhood.TOUCHING.backward(size);
    assertThat(matrices).hasSameSizeAs(directions);
    for (int d = 0; d < directions.size(); d++) {
      LevelSizeMatrix expected = runsOneByOne(levels, directions.get(d));
      assertThat(matrices.get(d).total()).isEqualTo(expected.total());
      for (int level = 1; level <= 3; level++) {
        for (int length = 1; length <= 600; length++) {
          assertThat(matrices.get(d).count(level, length)).isEqualTo(expected.count(level, length));
        }
      }
    }
  }

  private static LevelSizeMatrix runsOneByOne(GrayLevels levels, LatticeDirection direction) {
    LevelSizeCounter runs = new LevelSizeCounter(levels.highest());
    int step = direction.step(levels);
    short[] padded = levels.padded();
    for (int voxel : levels.region()) {
      if (padded[voxel + step] != padded[voxel]) {
        int length = 1;
        while (padded[voxel - length * step] == padded[voxel]) {
          length++;
        }
        runs.count(padded[voxel], length);
      }
    }
    return runs.matrix();
  }

  @Test
  void mergesDirectionsByTheirLength() {
    TextureSettings weighted =
        new TextureSettings(
            Neighbourhood.TOUCHING, new Aggregation.WeightedSum(DistanceNorm.MANHATTAN), true, 0);
    GrayLevels square = GrayLevels.of(new Size(2, 2, 1), new int[] {4, 4, 4, 4});

    // Along x two runs of two, 3 mm long each step; along y as many of 5 mm; and two diagonals of
    // 8 mm with a run of two and two of one.
    assertThat(Glrlm.of(square, new Vector3(3, 5, 7), weighted).matrices())
        .singleElement()
        .satisfies(
            runs -> {
              assertThat(runs.count(4, 2)).isEqualTo(2 * 3 + 2 * 5 + 2 * 8);
              assertThat(runs.count(4, 1)).isEqualTo(2 * 2 * 8);
            });
  }

  @Test
  void slicesHaveTheDirectionsWithinThem() {
    TextureSettings slices =
        new TextureSettings(
            new Neighbourhood(List.of(1), Slicing.ACROSS_Y),
            new Aggregation.MeanOfDirections(),
            true,
            0);

    assertThat(Glrlm.of(Examples.square(), SPACING, slices).matrices()).hasSize(1);
  }
}

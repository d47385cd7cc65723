package org.petra.radiomics.feature.glszm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.Aggregation;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.Neighbourhood;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;

class GlszmTest {

  @Test
  void zonesAreConnectedAcrossCorners() {
    LevelSizeMatrix zones = Glszm.of(Examples.square(), TextureSettings.DEFAULT).zones();

    assertThat(zones.total()).isEqualTo(3);
    assertThat(zones.count(1, 3)).isEqualTo(1);
    assertThat(zones.count(2, 4)).isEqualTo(1);
    assertThat(zones.count(3, 2)).isEqualTo(1);
  }

  @Test
  void twoArmsThatMeetLaterAreOneZone() {
    GrayLevels u =
        GrayLevels.of(
            new Size(5, 3, 1),
            new int[] {
              7, 1, 1, 1, 7,
              7, 1, 0, 1, 7,
              7, 7, 7, 7, 7
            });

    LevelSizeMatrix zones = Glszm.of(u, TextureSettings.DEFAULT).zones();

    assertThat(zones.count(7, 9)).isEqualTo(1);
    assertThat(zones.count(1, 5)).isEqualTo(1);
    assertThat(zones.total()).isEqualTo(2);
  }

  @Test
  void aLargeZoneNeedsNoStack() {
    Size size = new Size(80, 80, 80);
    int[] levels = new int[size.voxels()];
    Arrays.fill(levels, 3);

    assertThat(
            Glszm.of(GrayLevels.of(size, levels), TextureSettings.DEFAULT)
                .zones()
                .count(3, size.voxels()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void zonesStayInTheirSlice(Slicing slicing) {
    int[] levels = new int[27];
    Arrays.fill(levels, 5);
    TextureSettings slices =
        new TextureSettings(
            new Neighbourhood(List.of(1), slicing), new Aggregation.MeanOfDirections(), true, 0);

    LevelSizeMatrix zones = Glszm.of(GrayLevels.of(new Size(3, 3, 3), levels), slices).zones();

    assertThat(zones.count(5, 9)).isEqualTo(3);
    assertThat(zones.total()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void zonesOfASliceAreConnectedAcrossCorners(Slicing slicing) {
    // The two diagonals of a slice of three by three: one zone where the slice lies across z, and
    // else what the lines along x or y leave of it.
    GrayLevels cross = GrayLevels.of(new Size(3, 3, 1), new int[] {5, 0, 5, 0, 5, 0, 5, 0, 5});
    TextureSettings slices =
        new TextureSettings(
            new Neighbourhood(List.of(1), slicing), new Aggregation.MeanOfDirections(), true, 0);

    LevelSizeMatrix zones = Glszm.of(cross, slices).zones();

    assertThat(zones.count(5, 5)).isEqualTo(slicing == Slicing.ACROSS_Z ? 1 : 0);
    assertThat(zones.count(5, 1)).isEqualTo(slicing == Slicing.ACROSS_Z ? 0 : 5);
  }
}

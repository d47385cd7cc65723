package org.petra.radiomics.feature.glszm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.Examples;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;
import org.petra.radiomics.feature.matrix.TextureSettings;
import org.petra.radiomics.image.Size;

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
}

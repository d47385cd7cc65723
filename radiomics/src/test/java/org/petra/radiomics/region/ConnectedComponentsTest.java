package org.petra.radiomics.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

class ConnectedComponentsTest {

  private final Geometry grid = TestImages.grid(4, 4, 4, 1);

  @Test
  void countsParts() {
    Mask two = TestImages.mask(grid, i -> i == 0 || i == 1 || i == 63);
    ConnectedComponents components = ConnectedComponents.of(two);
    assertThat(components.count()).isEqualTo(2);
    assertThat(components.containing(1).voxelCount()).isEqualTo(2);
    assertThat(components.containing(63).voxelCount()).isEqualTo(1);
  }

  @Test
  void rowsThatFollowInMemoryAreNotNeighboursForThat() {
    // The last voxel of a row and the first of the next.
    assertThat(ConnectedComponents.of(TestImages.mask(grid, i -> i == 3 || i == 4)).count())
        .isEqualTo(2);
  }

  @Test
  void anEmptyRegionHasNone() {
    ConnectedComponents none = ConnectedComponents.of(TestImages.mask(grid, i -> false));
    assertThat(none.count()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> none.containing(0));
  }
}

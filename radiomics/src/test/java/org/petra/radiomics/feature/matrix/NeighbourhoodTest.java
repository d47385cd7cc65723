package org.petra.radiomics.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Slicing;

class NeighbourhoodTest {

  private static final Size ROOM = new Size(9, 9, 9);

  @Test
  void aDistanceIsAShell() {
    assertThat(Neighbourhood.TOUCHING.directions(ROOM)).hasSize(26);
    assertThat(new Neighbourhood(List.of(2), Slicing.NONE).directions(ROOM)).hasSize(98);
    assertThat(new Neighbourhood(List.of(1, 2), Slicing.NONE).backward(ROOM)).hasSize(13 + 49);
  }

  @Test
  void slicesKeepItInAPlane() {
    assertThat(new Neighbourhood(List.of(1), Slicing.ACROSS_Z).directions(ROOM))
        .hasSize(8)
        .allMatch(d -> d.z() == 0);
    assertThat(new Neighbourhood(List.of(2), Slicing.ACROSS_Y).directions(ROOM))
        .hasSize(16)
        .allMatch(d -> d.y() == 0);
    assertThat(new Neighbourhood(List.of(5), Slicing.ACROSS_X).touching().directions(ROOM))
        .hasSize(8)
        .allMatch(d -> d.x() == 0);
  }

  @Test
  void directionsThatLeaveEveryGridOfThisSizeAreLeftOut() {
    assertThat(new Neighbourhood(List.of(2, 7), Slicing.NONE).directions(new Size(3, 1, 1)))
        .containsExactly(new LatticeDirection(-2, 0, 0), new LatticeDirection(2, 0, 0));
    assertThat(Neighbourhood.TOUCHING.directions(new Size(1, 1, 1))).isEmpty();
  }

  @Test
  void theBorderReachesAsFarAsANeighbour() {
    GrayLevels levels = GrayLevels.of(new Size(4, 2, 1), new int[] {1, 2, 3, 4, 5, 0, 7, 8});

    GrayLevels wide = new Neighbourhood(List.of(3), Slicing.NONE).withinReach(levels);

    assertThat(wide.rowStride()).isEqualTo(10);
    assertThat(wide.level(3, 1, 0)).isEqualTo(8);
    assertThat(wide.region()).hasSize(7);
    assertThat(wide.padded()[wide.region()[0] + 3]).isEqualTo((short) 4);
    assertThat(Neighbourhood.TOUCHING.withinReach(levels)).isSameAs(levels);
  }

  @Test
  void refusesDistancesThatMeanNothing() {
    for (List<Integer> distances :
        List.of(List.<Integer>of(), List.of(0), List.of(1, -2), List.of(3, 3))) {
      assertThatThrownBy(() -> new Neighbourhood(distances, Slicing.NONE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

package org.petra.radiomics.feature.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

class RegionShapeTest {

  /** Rounding of a few products. */
  private static final double ROUNDING = 1e-12;

  private static Mask mask(Size size, Vector3 spacing, boolean... inside) {
    return Mask.of(new Geometry(size, spacing, new Vector3(0, 0, 0), Direction.IDENTITY), inside);
  }

  @Test
  void oneVoxelIsAnOctahedron() {
    RegionShape shape = RegionShape.of(mask(new Size(1, 1, 1), new Vector3(1, 1, 1), true));

    assertThat(shape.mesh().volumeMm3()).isCloseTo(1 / 6.0, within(ROUNDING));
    assertThat(shape.mesh().areaMm2()).isCloseTo(Math.sqrt(3), within(ROUNDING));
    assertThat(shape.diameters()).isEqualTo(new Diameters(1, 1, 1, 1));
  }

  @Test
  void spacingScalesEachAxis() {
    RegionShape shape = RegionShape.of(mask(new Size(2, 1, 1), new Vector3(3, 2, 5), true, true));

    assertThat(shape.voxelVolumeMm3()).isEqualTo(60);
    assertThat(shape.diameters().maximum()).isCloseTo(6, within(ROUNDING));
    assertThat(shape.diameters().row()).isCloseTo(5, within(ROUNDING));
    assertThat(shape.axes()).isEqualTo(new PrincipalAxes(9 / 4.0, 0, 0));
  }

  @Test
  void theSurfaceOfAHollowRegionHasAnInside() {
    boolean[] shell = new boolean[27];
    Arrays.fill(shell, true);
    Mesh full = RegionShape.of(mask(new Size(3, 3, 3), new Vector3(1, 1, 1), shell.clone())).mesh();
    shell[13] = false;
    Mesh hollow = RegionShape.of(mask(new Size(3, 3, 3), new Vector3(1, 1, 1), shell)).mesh();

    assertThat(full.volumeMm3() - hollow.volumeMm3()).isCloseTo(1 / 6.0, within(ROUNDING));
    assertThat(hollow.areaMm2() - full.areaMm2()).isCloseTo(Math.sqrt(3), within(ROUNDING));
  }

  @RepeatedTest(20)
  void diametersAreThoseOfAComparisonOfAllVertices(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Size size = new Size(2 + random.nextInt(7), 1 + random.nextInt(8), 1 + random.nextInt(6));
    boolean[] inside = new boolean[size.voxels()];
    double density = random.nextDouble();
    for (int i = 0; i < inside.length; i++) {
      inside[i] = i == 0 || random.nextDouble() < density;
    }
    Vector3 spacing = new Vector3(0.7 + random.nextDouble(), 1.3, 0.5 + 3 * random.nextDouble());
    Mask mask = mask(size, spacing, inside);

    Diameters actual = RegionShape.of(mask).diameters();

    List<int[]> vertices = vertices(PaddedMask.of(mask));
    assertThat(actual.slice()).isCloseTo(largest(vertices, spacing, 2), within(ROUNDING));
    assertThat(actual.column()).isCloseTo(largest(vertices, spacing, 1), within(ROUNDING));
    assertThat(actual.row()).isCloseTo(largest(vertices, spacing, 0), within(ROUNDING));
    assertThat(actual.maximum()).isCloseTo(largest(vertices, spacing, -1), within(ROUNDING));
  }

  private static List<int[]> vertices(PaddedMask mask) {
    List<int[]> vertices = new ArrayList<>();
    int slice = mask.x() * mask.y();
    for (int v = 0; v + slice < mask.inside().length; v++) {
      int[] at = {2 * (v % mask.x()), 2 * (v / mask.x() % mask.y()), 2 * (v / slice)};
      int[] steps = {1, mask.x(), slice};
      for (int axis = 0; axis < 3; axis++) {
        if (mask.inside()[v] != mask.inside()[v + steps[axis]]) {
          int[] vertex = at.clone();
          vertex[axis]++;
          vertices.add(vertex);
        }
      }
    }
    return vertices;
  }

  private static double largest(List<int[]> vertices, Vector3 spacing, int sameAxis) {
    double largest = 0;
    for (int[] a : vertices) {
      for (int[] b : vertices) {
        if (sameAxis < 0 || a[sameAxis] == b[sameAxis]) {
          Vector3 d = new Vector3(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
          largest =
              Math.max(
                  largest,
                  new Vector3(d.x() * spacing.x(), d.y() * spacing.y(), d.z() * spacing.z()).norm()
                      / 2);
        }
      }
    }
    return largest;
  }
}

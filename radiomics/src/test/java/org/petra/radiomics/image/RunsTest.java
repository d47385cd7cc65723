package org.petra.radiomics.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.TestImages;

class RunsTest {

  @Test
  void aRunEndsWithItsRow() {
    Runs runs = Runs.of(new boolean[] {false, true, true, true, false, true}, 3);
    assertThat(runs.count()).isEqualTo(3);
    assertThat(new int[] {runs.start(0), runs.end(0)}).containsExactly(1, 3);
    assertThat(new int[] {runs.start(1), runs.end(1)}).containsExactly(3, 4);
    assertThat(new int[] {runs.start(2), runs.end(2)}).containsExactly(5, 6);
    assertThat(runs.voxelCount()).isEqualTo(4);
  }

  @Test
  void nothingInsideHasNoRuns() {
    assertThat(Runs.of(new boolean[10_000], 100).count()).isZero();
  }

  @Test
  void runsAreTheVoxelsOfTheRegionAndNoOthers() {
    Random random = new Random(1);
    for (int density = 1; density < 10; density++) {
      int sparse = density;
      Mask mask = TestImages.mask(TestImages.grid(61, 43, 17, 1), i -> random.nextInt(10) < sparse);
      boolean[] inside = new boolean[mask.size().voxels()];
      Runs runs = mask.runs();
      for (int run = 0; run < runs.count(); run++) {
        assertThat(runs.start(run) / 61).isEqualTo((runs.end(run) - 1) / 61);
        for (int i = runs.start(run); i < runs.end(run); i++) {
          inside[i] = true;
        }
      }
      assertThat(inside).isEqualTo(mask.toArray());
      assertThat(runs.voxelCount()).isEqualTo(mask.voxelCount());
    }
  }
}

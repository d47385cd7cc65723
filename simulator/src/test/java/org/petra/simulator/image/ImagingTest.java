package org.petra.simulator.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.SplitName;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;
import org.petra.simulator.cohort.CohortPlan;
import org.petra.simulator.cohort.PatientPlan;

class ImagingTest {

  /** The SUV is scaled to the maximum that was planned: rounding of a number up to some tens. */
  private static final double EXACT = 1e-9;

  private final List<PatientPlan> plans = CohortPlan.of(45, 3);

  @Test
  void showsThePlannedSuvMaxInsideTheSeed() {
    for (PatientPlan plan : plans.subList(0, 6)) {
      ImagedLesion images = Imaging.of(plan, Drawing.ONCE, new Random(plan.number()));
      assertThat(max(images.pet(), images.readings().getFirst().petSeed()))
          .isCloseTo(plan.suvMax(), within(EXACT));
    }
  }

  @Test
  void keepsTheLesionAwayFromTheBorderOfBothImages() {
    for (PatientPlan plan : plans) {
      ImagedLesion images = Imaging.of(plan, Drawing.THRICE, new Random(plan.number()));
      for (DrawnLesion drawn : images.readings()) {
        for (Mask mask : List.of(drawn.ctVoi(), drawn.petSeed())) {
          assertThat(mask.voxelCount()).isGreaterThan(50);
          assertThat(touchesBorder(mask)).isFalse();
        }
      }
    }
  }

  @Test
  void givesTheTwoInstitutionsDifferentVoxels() {
    PatientPlan first = plans.get(0);
    PatientPlan external =
        plans.stream().filter(p -> p.split() == SplitName.EXTERNAL).findFirst().orElseThrow();
    assertThat(Imaging.of(first, Drawing.ONCE, new Random(1)).ct().geometry().spacingMm())
        .isNotEqualTo(
            Imaging.of(external, Drawing.ONCE, new Random(1)).ct().geometry().spacingMm());
  }

  @Test
  void repeatsItselfForTheSameRandomState() {
    Volume once = Imaging.of(plans.get(4), Drawing.ONCE, new Random(9)).pet();
    Volume again = Imaging.of(plans.get(4), Drawing.ONCE, new Random(9)).pet();
    assertThat(once.toArray()).containsExactly(again.toArray());
  }

  private static double max(Volume volume, Mask mask) {
    double max = 0;
    for (int i = 0; i < volume.size().voxels(); i++) {
      if (mask.contains(i)) {
        max = Math.max(max, volume.intensity(i));
      }
    }
    return max;
  }

  private static boolean touchesBorder(Mask mask) {
    int x = mask.size().x() - 1;
    int y = mask.size().y() - 1;
    int z = mask.size().z() - 1;
    for (int k = 0; k <= z; k++) {
      for (int j = 0; j <= y; j++) {
        for (int i = 0; i <= x; i++) {
          boolean border = i == 0 || j == 0 || k == 0 || i == x || j == y || k == z;
          if (border && mask.contains(i, j, k)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

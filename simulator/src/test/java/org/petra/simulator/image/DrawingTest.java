package org.petra.simulator.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.petra.dicom.segmentation.Reading;
import org.petra.radiomics.image.Mask;
import org.petra.simulator.cohort.CohortPlan;
import org.petra.simulator.cohort.PatientPlan;

/** What the readings of a lesion have in common, and in what they differ. */
class DrawingTest {

  // Voxels in one of two readings alone, for each voxel of the first one's surface: the distance of
  // the outlines in voxels, which is a quarter of one on average (0.3 rms), and half of one (0.7).
  private static final double LEAST = 0.05;
  private static final double MOST_BY_THE_SAME_READER = 0.5;
  private static final double MOST_BY_ANOTHER = 1;

  private final List<PatientPlan> plans = CohortPlan.of(45, 3).subList(0, 4);

  @Test
  void twoReadersReadThriceInTheOrderOfTheirCodes() {
    assertThat(images(plans.get(0), Drawing.THRICE).readings())
        .extracting(DrawnLesion::reading)
        .containsExactly(
            new Reading("READER1", 1), new Reading("READER1", 2), new Reading("READER2", 1))
        .isSorted();
  }

  @Test
  void theFirstReadingAndTheImagesAreTheSameHoweverOftenALesionIsDrawn() {
    for (PatientPlan plan : plans) {
      ImagedLesion once = images(plan, Drawing.ONCE);
      ImagedLesion thrice = images(plan, Drawing.THRICE);
      assertThat(thrice.ct().toArray()).containsExactly(once.ct().toArray());
      assertThat(thrice.pet().toArray()).containsExactly(once.pet().toArray());
      DrawnLesion first = thrice.readings().getFirst();
      assertThat(changed(once.readings().getFirst().ctVoi(), first.ctVoi())).isZero();
      assertThat(changed(once.readings().getFirst().petSeed(), first.petSeed())).isZero();
    }
  }

  @Test
  void readingsRepeatThemselvesForTheSameRandomState() {
    List<DrawnLesion> before = images(plans.get(1), Drawing.THRICE).readings();
    List<DrawnLesion> after = images(plans.get(1), Drawing.THRICE).readings();
    for (int i = 0; i < before.size(); i++) {
      assertThat(changed(before.get(i).ctVoi(), after.get(i).ctVoi())).isZero();
      assertThat(changed(before.get(i).petSeed(), after.get(i).petSeed())).isZero();
    }
  }

  @Test
  void laterReadingsDifferFromTheFirstByLessThanALayerOfVoxels() {
    for (PatientPlan plan : plans) {
      List<DrawnLesion> drawn = images(plan, Drawing.THRICE).readings();
      for (Function<DrawnLesion, Mask> image :
          List.<Function<DrawnLesion, Mask>>of(DrawnLesion::ctVoi, DrawnLesion::petSeed)) {
        Mask first = image.apply(drawn.getFirst());
        double layer = surface(first);
        assertThat(changed(first, image.apply(drawn.get(1))) / layer)
            .isBetween(LEAST, MOST_BY_THE_SAME_READER);
        assertThat(changed(first, image.apply(drawn.get(2))) / layer)
            .isBetween(LEAST, MOST_BY_ANOTHER);
      }
    }
  }

  private static ImagedLesion images(PatientPlan plan, List<Drawing> drawings) {
    return Imaging.of(plan, drawings, new Random(plan.number()));
  }

  /** The number of voxels in one of the masks alone. */
  private static int changed(Mask first, Mask second) {
    int changed = 0;
    for (int i = 0; i < first.size().voxels(); i++) {
      changed += first.contains(i) == second.contains(i) ? 0 : 1;
    }
    return changed;
  }

  /** The number of voxels inside that have a face to the outside. */
  private static int surface(Mask mask) {
    int surface = 0;
    int[] strides = {1, mask.size().x(), mask.size().x() * mask.size().y()};
    for (int i = 0; i < mask.size().voxels(); i++) {
      boolean open = false;
      for (int stride : strides) {
        // A lesion keeps away from the border, so that every neighbour is there.
        open |= mask.contains(i) && !(mask.contains(i - stride) && mask.contains(i + stride));
      }
      surface += open ? 1 : 0;
    }
    return surface;
  }
}

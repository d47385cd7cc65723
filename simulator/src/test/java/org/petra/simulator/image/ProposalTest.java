package org.petra.simulator.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.radiomics.region.CtProposal;
import org.petra.radiomics.region.SuvRegion;
import org.petra.simulator.cohort.CohortPlan;

/** What the engine proposes for simulated lesions, whose true surface Reader 1 draws at first. */
class ProposalTest {

  /** Over the whole cohort the mean is 0.88; this is what a defect would fall below. */
  private static final double SENSIBLE_MEAN = 0.85;

  @Test
  void proposalsAgreeWithTheTrueRegionsAndNotSoWellWithOtherReadings() {
    double[] sum = new double[3];
    List<ImagedLesion> lesions =
        CohortPlan.of(45, 3).stream()
            .map(plan -> Imaging.of(plan, Drawing.THRICE, new Random(plan.number())))
            .toList();
    for (ImagedLesion lesion : lesions) {
      for (int reading = 0; reading < sum.length; reading++) {
        sum[reading] += dice(lesion, lesion.readings().get(reading)) / lesions.size();
      }
    }
    assertThat(sum[0]).isGreaterThan(SENSIBLE_MEAN).isGreaterThan(sum[1]);
    assertThat(sum[1]).isGreaterThan(sum[2]);
  }

  private static double dice(ImagedLesion lesion, DrawnLesion drawn) {
    SuvRegion hot = SuvRegion.of(lesion.pet(), drawn.petSeed());
    CtProposal proposal = CtProposal.of(lesion.ct(), hot);
    assertThat(proposal).isInstanceOf(CtProposal.Region.class);
    return ((CtProposal.Region) proposal).dice(drawn.ctVoi());
  }
}

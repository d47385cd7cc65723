package org.petra.simulator.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

class RereadLesionsTest {

  @Test
  void are30OfTheTrainingPartInTheProportionsOfTheClasses() {
    List<PatientPlan> cohort = CohortPlan.of(315, 1);
    assertThat(RereadLesions.of(cohort)).hasSize(30);
    // 52, 65 and 33 of 150.
    assertThat(reread(cohort, Her2Status.OVER)).isEqualTo(11);
    assertThat(reread(cohort, Her2Status.LOW)).isEqualTo(13);
    assertThat(reread(cohort, Her2Status.ZERO)).isEqualTo(6);
  }

  @Test
  void areTheWholeTrainingPartWhereItIsSmaller() {
    List<PatientPlan> cohort = CohortPlan.of(45, 1);
    assertThat(RereadLesions.of(cohort))
        .containsExactlyInAnyOrderElementsOf(
            cohort.stream()
                .filter(plan -> plan.split() == SplitName.TRAINING)
                .map(PatientPlan::number)
                .toList());
  }

  private static long reread(List<PatientPlan> cohort, Her2Status her2) {
    Set<Integer> numbers = RereadLesions.of(cohort);
    return cohort.stream()
        .filter(plan -> numbers.contains(plan.number()))
        .filter(plan -> plan.split() == SplitName.TRAINING && plan.her2() == her2)
        .count();
  }
}

package org.petra.simulator.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;

class CohortPlanTest {

  /**
   * Ages are rounded to years, and a few draws are held to the range of adults or of visible
   * uptake.
   */
  private static final double AGE_TOLERANCE = 0.6;

  /** Rounding of double arithmetic. */
  private static final double SUV_TOLERANCE = 1e-9;

  @Test
  void hasThePublishedPositivesAt315() {
    List<PatientPlan> plans = CohortPlan.of(315, 1);
    for (PublishedCell cell : PublishedTables.cells()) {
      List<PatientPlan> in =
          plans.stream().filter(p -> p.split() == cell.split() && p.her2() == cell.her2()).toList();
      assertThat(in).hasSize(cell.patients());
      assertThat(count(in, r -> Boolean.TRUE.equals(r.erPositive()))).isEqualTo(cell.erPositive());
      assertThat(count(in, r -> Boolean.TRUE.equals(r.prPositive()))).isEqualTo(cell.prPositive());
      assertThat(count(in, r -> r.ki67Percent() != null && r.ki67Percent() >= 14))
          .isEqualTo(cell.ki67High());
    }
  }

  @Test
  void hasThePublishedMeansAt315() {
    List<PatientPlan> plans = CohortPlan.of(315, 1);
    for (PublishedCell cell : PublishedTables.cells()) {
      List<PatientPlan> in =
          plans.stream().filter(p -> p.split() == cell.split() && p.her2() == cell.her2()).toList();
      assertThat(in.stream().mapToInt(p -> age(p.clinical())).average().orElseThrow())
          .isCloseTo(cell.ageMean(), within(AGE_TOLERANCE));
      assertThat(in.stream().mapToDouble(PatientPlan::suvMax).average().orElseThrow())
          .isCloseTo(cell.suvMaxMean(), within(SUV_TOLERANCE));
    }
  }

  @Test
  void givesEveryPatientAPathologyOfItsClass() {
    for (PatientPlan plan : CohortPlan.of(120, 7)) {
      Integer ihc = plan.clinical().her2Ihc();
      Boolean amplified = plan.clinical().her2FishAmplified();
      assertThat(ihc).isNotNull();
      Her2Status status =
          ihc == 3 || (ihc == 2 && Boolean.TRUE.equals(amplified))
              ? Her2Status.OVER
              : ihc == 0 ? Her2Status.ZERO : Her2Status.LOW;
      assertThat(status).isEqualTo(plan.her2());
      assertThat(ihc == 2).isEqualTo(amplified != null);
    }
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(CohortPlan.of(60, 5)).isEqualTo(CohortPlan.of(60, 5));
    assertThat(CohortPlan.of(60, 5)).isNotEqualTo(CohortPlan.of(60, 6));
  }

  private static int age(ClinicalRecord record) {
    Integer age = record.ageYears();
    assertThat(age).isNotNull();
    return age;
  }

  private static long count(List<PatientPlan> plans, Predicate<ClinicalRecord> test) {
    return plans.stream().map(PatientPlan::clinical).filter(test).count();
  }
}

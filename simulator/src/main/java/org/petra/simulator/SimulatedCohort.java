package org.petra.simulator;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.petra.simulator.cohort.CohortPlan;
import org.petra.simulator.cohort.PatientPlan;
import org.petra.simulator.cohort.RereadLesions;
import org.petra.simulator.image.Drawing;
import org.petra.simulator.image.Imaging;

/**
 * A cohort of 45 to 315 simulated patients. The same number and seed give the same objects, UIDs
 * included.
 *
 * <p>Immutable; patients may be made by several threads.
 */
public final class SimulatedCohort {

  /** The seed of the demo and of every figure that the documentation states. */
  public static final long DEFAULT_SEED = 20250101L;

  // A patient's images have a random state of their own, so that patient 17 is the same whoever
  // made 1 to 16.
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private final List<PatientPlan> plans;
  private final Set<Integer> reread;
  private final long seed;

  private SimulatedCohort(List<PatientPlan> plans, long seed) {
    this.plans = plans;
    this.reread = RereadLesions.of(plans);
    this.seed = seed;
  }

  /** Plans a cohort; no image is made yet. */
  public static SimulatedCohort of(int patients, long seed) {
    return new SimulatedCohort(CohortPlan.of(patients, seed), seed);
  }

  /** Number of patients. */
  public int size() {
    return plans.size();
  }

  /** The patients in order, each made when it is asked for. */
  public Stream<SimulatedPatient> patients() {
    return plans.stream().map(this::patient);
  }

  /**
   * One patient.
   *
   * @param number from 1 to {@link #size()}
   */
  public SimulatedPatient patient(int number) {
    return patient(plans.get(number - 1));
  }

  private SimulatedPatient patient(PatientPlan plan) {
    Random random = new Random(seed + plan.number() * STRIDE);
    List<Drawing> drawings = reread.contains(plan.number()) ? Drawing.THRICE : Drawing.ONCE;
    SimulatedStudy study = new SimulatedStudy(plan, seed, plans.size());
    return new SimulatedPatient(
        plan.number(),
        study.studyInstanceUid(),
        study.objects(Imaging.of(plan, drawings, random)),
        plan.clinical(),
        plan.split(),
        plan.her2());
  }
}

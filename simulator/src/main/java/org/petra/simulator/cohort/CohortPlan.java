package org.petra.simulator.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The patients of a cohort, with the counts, means and deviations of the article's Tables 1 and 2.
 *
 * <p>The same number of patients and seed give the same cohort on every JDK.
 */
public final class CohortPlan {

  // java.util.Random, not a newer generator: its sequence is written down in its specification.

  private CohortPlan() {}

  /** Plans {@code patients} (45 to 315) patients, cell by cell. */
  public static List<PatientPlan> of(int patients, long seed) {
    List<PublishedCell> published = PublishedTables.cells();
    int[] counts = CellCounts.of(published, patients);
    Random random = new Random(seed);
    List<PatientPlan> plans = new ArrayList<>(patients);
    for (int c = 0; c < counts.length; c++) {
      for (CellDraw.Drawn drawn : CellDraw.of(published.get(c), counts[c], random)) {
        plans.add(
            new PatientPlan(
                plans.size() + 1,
                published.get(c).split(),
                published.get(c).her2(),
                drawn.suvMax(),
                drawn.clinical()));
      }
    }
    return List.copyOf(plans);
  }
}

package org.petra.simulator.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many patients each of the nine cells (class by split) of a cohort of N holds.
 *
 * <p>A cell of c patients in the article gets 4 + (N - 36) (c - 4) / 279, so that none has fewer
 * than four and 315 gives the article's own counts. Fractions are rounded by largest remainder; the
 * earlier cell wins a tie.
 */
final class CellCounts {

  static final int FEWEST_PATIENTS = 45;
  static final int MOST_PATIENTS = 315;
  private static final int FEWEST_IN_A_CELL = 4;

  private CellCounts() {}

  /** The counts in the order of {@code published}; they sum to {@code patients}, 45 to 315. */
  static int[] of(List<PublishedCell> published, int patients) {
    if (patients < FEWEST_PATIENTS || patients > MOST_PATIENTS) {
      throw new IllegalArgumentException(
          "a cohort has "
              + FEWEST_PATIENTS
              + " to "
              + MOST_PATIENTS
              + " patients, got "
              + patients);
    }
    int floor = FEWEST_IN_A_CELL * published.size();
    double[] exact =
        published.stream()
            .mapToDouble(
                cell ->
                    FEWEST_IN_A_CELL
                        + (patients - floor)
                            * (cell.patients() - FEWEST_IN_A_CELL)
                            / (double) (MOST_PATIENTS - floor))
            .toArray();
    int[] counts = IntStream.range(0, exact.length).map(i -> (int) Math.floor(exact[i])).toArray();
    int missing = patients - IntStream.of(counts).sum();
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> counts[i] - exact[i]))
        .limit(missing)
        .forEach(i -> counts[i]++);
    return counts;
  }
}

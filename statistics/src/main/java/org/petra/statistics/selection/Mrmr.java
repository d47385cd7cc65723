package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Minimum redundancy, maximum relevance: greedy selection of features that tell a class from the
 * rest and do not repeat each other.
 *
 * <p>The first feature has the largest F statistic; each next one the largest ratio of F statistic
 * to mean absolute Pearson correlation with those already selected. Deterministic: of equal scores
 * the earlier column wins.
 *
 * @param count how many features to select, 1 or more
 */
public record Mrmr(int count) {

  /*
   * Ding and Peng (2005), in the quotient form with F statistic and correlation that Zhao, Anand
   * and Wang (2019) call FCQ. The Ding-Peng measure on binned values is another method.
   *
   * The redundancy in the denominator is at least 0.001, so that the score of an uncorrelated
   * candidate is finite and of two such candidates the more relevant one wins.
   */
  private static final double LEAST_REDUNDANCY = 0.001;

  /** Checks the count. */
  public Mrmr {
    if (count < 1) {
      throw new IllegalArgumentException("count " + count + " is below 1");
    }
  }

  /**
   * Selects among the columns of a table.
   *
   * <p>A column that is constant or holds a value that is not finite is excluded with its reason;
   * with fewer candidates than asked for all are taken. Absent: {@link Reason#TOO_FEW_OF_A_CLASS}
   * for fewer than two rows on either side, {@link Reason#NO_CANDIDATE} if no column is left.
   *
   * @param table training rows only
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException unless there is one label a row
   */
  public Outcome<MrmrSelection> select(FeatureTable table, boolean[] positive) {
    BinaryGroups groups = BinaryGroups.of(table, positive);
    if (groups.smaller() < 2) {
      return Outcome.absent(Reason.TOO_FEW_OF_A_CLASS);
    }
    List<Candidate> candidates = new ArrayList<>();
    List<ExcludedFeature> excluded = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      String name = table.names().get(column);
      Outcome<Candidate> candidate = Candidate.of(name, table.column(column), groups);
      candidate.value().ifPresent(candidates::add);
      candidate.reason().ifPresent(reason -> excluded.add(new ExcludedFeature(name, reason)));
    }
    if (candidates.isEmpty()) {
      return Outcome.absent(Reason.NO_CANDIDATE);
    }
    return Outcome.of(new MrmrSelection(count, select(candidates), excluded));
  }

  private List<RankedFeature> select(List<Candidate> candidates) {
    List<RankedFeature> selected = new ArrayList<>();
    while (selected.size() < count && !candidates.isEmpty()) {
      Candidate best = best(candidates, selected.size()).orElseThrow();
      selected.add(
          new RankedFeature(best.name(), best.relevance(), best.redundancy(selected.size())));
      candidates.remove(best);
      best.selectedBefore(candidates);
    }
    return selected;
  }

  private static Optional<Candidate> best(List<Candidate> candidates, int selectedCount) {
    Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double score = candidate.relevance();
      if (selectedCount > 0) {
        score /= Math.max(LEAST_REDUNDANCY, candidate.redundancy(selectedCount));
      }
      if (best == null || score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }
}

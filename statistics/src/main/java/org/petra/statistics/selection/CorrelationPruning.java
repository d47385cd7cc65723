package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.ranking.MidRanks;

/**
 * Drops each feature that correlates with an earlier one that was kept.
 *
 * <p>The order of the columns decides who stays, and nothing else does: a caller that prefers some
 * features, by relevance say, puts them first ({@link FeatureTable#select}). The labels are not
 * looked at.
 *
 * @param limit a feature is dropped when the absolute correlation is above it; from 0 to 1
 * @param kind which correlation
 */
public record CorrelationPruning(double limit, Kind kind) {

  /** Which correlation counts. */
  public enum Kind {
    /** Pearson's, of the values: linear dependence. */
    PEARSON,
    /** Spearman's, of their ranks, ties sharing the mean: monotonic dependence. */
    SPEARMAN
  }

  /** With two rows every correlation is -1 or 1. */
  private static final int FEWEST_ROWS = 3;

  /** Checks the limit. */
  public CorrelationPruning {
    if (!(limit >= 0 && limit <= 1)) {
      throw new IllegalArgumentException("limit " + limit + " is not from 0 to 1");
    }
  }

  /**
   * Prunes the columns of a table.
   *
   * <p>A column that is constant or holds a value that is not finite is excluded with its reason.
   * Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for fewer than three rows, {@link
   * Reason#NO_CANDIDATE} if every column is excluded or there is none.
   *
   * @param table training rows only
   */
  public Outcome<PruningResult> apply(FeatureTable table) {
    if (table.columnCount() > 0 && table.rowCount() < FEWEST_ROWS) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    List<String> kept = new ArrayList<>();
    List<double[]> directions = new ArrayList<>();
    List<PrunedFeature> pruned = new ArrayList<>();
    List<ExcludedFeature> excluded = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      String name = table.names().get(column);
      Outcome<double[]> direction = direction(table.column(column));
      direction.reason().ifPresent(reason -> excluded.add(new ExcludedFeature(name, reason)));
      if (direction.isPresent()) {
        Optional<PrunedFeature> repeated = repeated(name, direction.get(), kept, directions);
        repeated.ifPresent(pruned::add);
        if (repeated.isEmpty()) {
          kept.add(name);
          directions.add(direction.get());
        }
      }
    }
    return kept.isEmpty()
        ? Outcome.absent(Reason.NO_CANDIDATE)
        : Outcome.of(new PruningResult(kept, pruned, excluded));
  }

  private Outcome<double[]> direction(double[] values) {
    Outcome<double[]> direction = UnitDirection.of(values.clone());
    return switch (kind) {
      case PEARSON -> direction;
      // What excludes the values excludes their ranks.
      case SPEARMAN -> direction.isPresent() ? UnitDirection.of(ranks(values)) : direction;
    };
  }

  private static double[] ranks(double[] values) {
    MidRanks ranks = MidRanks.of(values);
    double[] ranked = new double[values.length];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = ranks.rank(i);
    }
    return ranked;
  }

  private Optional<PrunedFeature> repeated(
      String name, double[] direction, List<String> kept, List<double[]> directions) {
    double[] correlations = new double[UnitDirection.AT_ONCE];
    for (int start = 0; start < kept.size(); start += correlations.length) {
      UnitDirection.correlations(direction, directions, start, correlations);
      for (int i = 0; i < correlations.length && start + i < kept.size(); i++) {
        if (Math.abs(correlations[i]) > limit) {
          return Optional.of(new PrunedFeature(name, kept.get(start + i), correlations[i]));
        }
      }
    }
    return Optional.empty();
  }
}

package org.petra.model.validation;

import java.util.List;
import java.util.Locale;
import org.petra.contracts.model.Estimate;
import org.petra.model.evaluation.Estimates;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.resampling.Bootstrap;
import org.petra.statistics.resampling.BootstrapInterval;
import org.petra.statistics.resampling.Resampling;

/**
 * The AUC over all rows that were predicted out of fold: the mean over repeats, with the interval
 * of a bootstrap that draws patients within the classes.
 */
final class PooledAuc {

  private static final int DRAWS = 2000;

  private final List<ScoredCases> repeats;
  private final Resampling resampling;
  private final long seed;

  PooledAuc(Subject subject, List<List<OutOfFold.Row>> repeats) {
    List<OutOfFold.Row> rows = repeats.getFirst();
    boolean[] labels =
        subject.rows().positive(rows.stream().mapToInt(OutOfFold.Row::row).toArray());
    this.repeats =
        repeats.stream()
            .map(
                each ->
                    ScoredCases.of(
                        labels, each.stream().mapToDouble(OutOfFold.Row::score).toArray()))
            .toList();
    this.resampling =
        Resampling.byCluster(
            rows.stream().map(row -> subject.rows().origins().get(row.row()).patient()).toList(),
            labels);
    this.seed = subject.settings().seed();
  }

  Estimate estimate() {
    Outcome<Double> auc = mean(repeats);
    Outcome<BootstrapInterval> interval =
        new Bootstrap(DRAWS, seed, Estimates.LEVEL, Bootstrap.Method.PERCENTILE)
            .interval(
                resampling, rows -> mean(repeats.stream().map(cases -> cases.rows(rows)).toList()));
    return new Estimate(
        auc.value().orElse(null),
        interval.value().map(BootstrapInterval::lower).orElse(null),
        interval.value().map(BootstrapInterval::upper).orElse(null),
        String.format(
            Locale.ROOT,
            "bootstrap by patient within the classes, percentile, %,d draws, seed %d",
            DRAWS,
            seed),
        interval.reason().map(Reason::description).orElse(null));
  }

  private static Outcome<Double> mean(List<ScoredCases> repeats) {
    double sum = 0;
    for (ScoredCases cases : repeats) {
      Outcome<Double> auc = Auc.of(cases);
      if (!auc.isPresent()) {
        return auc;
      }
      sum += auc.get();
    }
    return Outcome.of(sum / repeats.size());
  }
}

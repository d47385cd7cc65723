package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.model.decision.ClassProbabilities;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.Averaging;
import org.petra.statistics.discrimination.MulticlassAuc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.proportion.Proportion;
import org.petra.statistics.resampling.Bootstrap;
import org.petra.statistics.resampling.BootstrapInterval;
import org.petra.statistics.resampling.Resampling;

/**
 * Judges the combined answer of one-against-rest versions on one part.
 *
 * @param split which part
 * @param patients whose each row is
 * @param labels the class of each row, from 0
 * @param probabilities by row, then class; each row sums to 1
 */
record MulticlassScoring(
    SplitName split, List<UUID> patients, int[] labels, double[][] probabilities) {

  private static final int DRAWS = 1_000;
  private static final long SEED = 20250101;
  private static final String METHOD =
      String.format(
          Locale.ROOT,
          "bootstrap by patient within the classes, percentile, %,d draws, seed %d",
          DRAWS,
          SEED);

  /** Areas, accuracy and confusion of the part's rows, of which there must be one. */
  MulticlassEvaluation.Split evaluate() {
    int classes = probabilities[0].length;
    List<Estimate> oneVersusRest = new ArrayList<>();
    for (int each = 0; each < classes; each++) {
      oneVersusRest.add(Estimates.auc(against(each)));
    }
    int[][] confusion = new int[classes][classes];
    int right = 0;
    for (int row = 0; row < labels.length; row++) {
      int called = ClassProbabilities.mostProbable(probabilities[row]);
      confusion[labels[row]][called]++;
      right += called == labels[row] ? 1 : 0;
    }
    return new MulticlassEvaluation.Split(
        split,
        labels.length,
        oneVersusRest,
        mean(areas -> areas.oneVersusRest(Averaging.MACRO)),
        mean(areas -> areas.oneVersusRest(Averaging.WEIGHTED)),
        mean(areas -> areas.oneVersusOne(Averaging.MACRO)),
        Estimates.share(Proportion.exact(right, labels.length, Estimates.LEVEL)),
        Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  private ScoredCases against(int each) {
    boolean[] positive = new boolean[labels.length];
    double[] scores = new double[labels.length];
    for (int row = 0; row < labels.length; row++) {
      positive[row] = labels[row] == each;
      scores[row] = probabilities[row][each];
    }
    return ScoredCases.of(positive, scores);
  }

  private Estimate mean(ToDoubleFunction<MulticlassAuc> average) {
    Outcome<BootstrapInterval> interval =
        new Bootstrap(DRAWS, SEED, Estimates.LEVEL, Bootstrap.Method.PERCENTILE)
            .interval(Resampling.byCluster(patients, labels), rows -> areas(rows, average));
    int[] all = IntStream.range(0, labels.length).toArray();
    return new Estimate(
        areas(all, average).value().orElse(null),
        interval.value().map(BootstrapInterval::lower).orElse(null),
        interval.value().map(BootstrapInterval::upper).orElse(null),
        METHOD,
        interval.reason().map(Reason::description).orElse(null));
  }

  private Outcome<Double> areas(int[] rows, ToDoubleFunction<MulticlassAuc> average) {
    int[] drawnLabels = new int[rows.length];
    double[][] drawn = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      drawnLabels[i] = labels[rows[i]];
      drawn[i] = probabilities[rows[i]];
    }
    return MulticlassAuc.of(drawnLabels, drawn).map(average::applyAsDouble);
  }
}

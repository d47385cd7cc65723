package org.petra.statistics.discrimination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * The ROC curve of a score: one point for each different score, from the highest threshold down.
 *
 * @param points from (0, 0), whose threshold is infinite, to (1, 1); none is left out, also where
 *     the curve runs straight
 */
public record RocCurve(List<RocPoint> points) {

  /**
   * Indexes that differ by less are the same: different ones differ by one over the product of both
   * classes' sizes at least, which would take a million cases of each.
   */
  private static final double ROUNDING = 1e-12;

  /** Copies the points. */
  public RocCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve of these cases.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OF_A_CLASS} without a case of
   * either class.
   */
  public static Outcome<RocCurve> of(ScoredCases cases) {
    Optional<Reason> problem = cases.problem(1);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    List<RocPoint> points = new ArrayList<>();
    points.add(new RocPoint(Double.POSITIVE_INFINITY, 0, 0));
    for (Step step : Step.descending(cases)) {
      points.add(
          new RocPoint(
              step.threshold(),
              (double) step.falsePositives() / cases.negatives(),
              (double) step.truePositives() / cases.positives()));
    }
    return Outcome.of(new RocCurve(points));
  }

  /**
   * The point with the largest sensitivity plus specificity (Youden, Cancer 3, 1950); of several
   * the one with the highest threshold, which is the most specific.
   */
  public OperatingPoint youden() {
    OperatingPoint best = operatingPoint(points.get(1));
    for (RocPoint point : points.subList(2, points.size())) {
      OperatingPoint candidate = operatingPoint(point);
      if (candidate.youdenIndex() > best.youdenIndex() + ROUNDING) {
        best = candidate;
      }
    }
    return best;
  }

  private static OperatingPoint operatingPoint(RocPoint point) {
    return new OperatingPoint(
        point.threshold(), point.truePositiveRate(), 1 - point.falsePositiveRate());
  }

  /** The counts at and above one score. */
  record Step(double threshold, int truePositives, int falsePositives) {

    /** One step for each different score, from the highest. */
    static List<Step> descending(ScoredCases cases) {
      int[] order =
          IntStream.range(0, cases.count())
              .boxed()
              .sorted((a, b) -> Double.compare(cases.score(b), cases.score(a)))
              .mapToInt(Integer::intValue)
              .toArray();
      List<Step> steps = new ArrayList<>();
      int truePositives = 0;
      for (int i = 0; i < order.length; i++) {
        truePositives += cases.positive(order[i]) ? 1 : 0;
        double score = cases.score(order[i]);
        if (i + 1 == order.length || cases.score(order[i + 1]) != score) {
          steps.add(new Step(score, truePositives, i + 1 - truePositives));
        }
      }
      return steps;
    }
  }
}

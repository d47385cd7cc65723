package org.petra.statistics.selection;

import java.util.List;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * How well the readings of many features agree, in a line.
 *
 * @param features how many were looked at
 * @param kept how many are above the limit
 * @param measured how many have a coefficient
 * @param quartiles of those, absent with {@link Reason#NO_CANDIDATE} where none has one
 */
public record AgreementSummary(int features, int kept, int measured, Outcome<Quartiles> quartiles) {

  /**
   * The quartiles of the coefficients, interpolated linearly (type 7 of Hyndman and Fan, The
   * American Statistician 50, 1996).
   *
   * @param lower a quarter of the features agree less well
   * @param median half of them do
   * @param upper three quarters of them do
   */
  public record Quartiles(double lower, double median, double upper) {}

  /** The summary of these features, of all or of one kind. */
  public static AgreementSummary of(List<AgreementFilter.ReadFeature> features) {
    double[] sorted =
        features.stream()
            .flatMap(feature -> feature.coefficient().value().stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int kept = (int) features.stream().filter(AgreementFilter.ReadFeature::kept).count();
    Outcome<Quartiles> quartiles =
        sorted.length == 0
            ? Outcome.absent(Reason.NO_CANDIDATE)
            : Outcome.of(
                new Quartiles(
                    quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)));
    return new AgreementSummary(features.size(), kept, sorted.length, quartiles);
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (position - below) * (above - sorted[below]);
  }
}

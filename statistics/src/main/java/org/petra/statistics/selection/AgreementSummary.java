package org.petra.statistics.selection;

import java.util.List;
import org.petra.statistics.Outcome;
import org.petra.statistics.Quartiles;
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

  /** The summary of these features, of all or of one kind. */
  public static AgreementSummary of(List<AgreementFilter.ReadFeature> features) {
    double[] coefficients =
        features.stream()
            .flatMap(feature -> feature.coefficient().value().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    int kept = (int) features.stream().filter(AgreementFilter.ReadFeature::kept).count();
    return new AgreementSummary(
        features.size(), kept, coefficients.length, Quartiles.of(coefficients));
  }
}

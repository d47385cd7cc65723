package org.petra.model.evaluation;

import org.petra.contracts.model.Estimate;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.calibration.Coefficient;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.AucInterval;
import org.petra.statistics.discrimination.DeLong;
import org.petra.statistics.discrimination.IntervalMethod;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.proportion.Proportion;

/** Statistics as a report shows them: what cannot be computed is null with the reason. */
public final class Estimates {

  /** Confidence level of every interval. */
  public static final double LEVEL = 0.95;

  private static final String DELONG = "DeLong, Wald";
  private static final String EXACT = "Clopper-Pearson";
  private static final String WALD = "Wald";

  private Estimates() {}

  /** The area under the curve with DeLong's interval. */
  public static Estimate auc(ScoredCases cases) {
    Outcome<Double> area = Auc.of(cases);
    Outcome<AucInterval> interval = DeLong.interval(cases, IntervalMethod.WALD, LEVEL);
    return new Estimate(
        area.value().orElse(null),
        interval.value().map(AucInterval::lower).orElse(null),
        interval.value().map(AucInterval::upper).orElse(null),
        DELONG,
        interval.reason().map(Reason::description).orElse(null));
  }

  /** A share with its exact interval. */
  public static Estimate share(Outcome<Proportion> share) {
    return new Estimate(
        share.value().map(Proportion::value).orElse(null),
        share.value().map(Proportion::lower).orElse(null),
        share.value().map(Proportion::upper).orElse(null),
        EXACT,
        share.reason().map(Reason::description).orElse(null));
  }

  /** A coefficient of a logistic line with its interval. */
  public static Estimate coefficient(Outcome<Coefficient> coefficient) {
    return new Estimate(
        coefficient.value().map(Coefficient::estimate).orElse(null),
        coefficient.value().map(each -> each.lower(LEVEL)).orElse(null),
        coefficient.value().map(each -> each.upper(LEVEL)).orElse(null),
        WALD,
        coefficient.reason().map(Reason::description).orElse(null));
  }

  /** A value that has no interval of its own. */
  public static Estimate plain(Outcome<Double> value, String method) {
    return new Estimate(
        value.value().orElse(null),
        null,
        null,
        method,
        value.reason().map(Reason::description).orElse(null));
  }
}

package org.petra.statistics.discrimination;

/** How an interval of an area is made from the area and its standard error. */
public enum IntervalMethod {
  /** Area plus and minus quantile times standard error, cut off at 0 and 1. */
  WALD {
    @Override
    double bound(double auc, double offset) {
      return Math.min(1, Math.max(0, auc + offset));
    }
  },
  /** The same on the logit of the area, which stays inside 0 and 1 and is better near them. */
  LOGIT {
    @Override
    double bound(double auc, double offset) {
      double logit = Math.log(auc / (1 - auc)) + offset / (auc * (1 - auc));
      return 1 / (1 + Math.exp(-logit));
    }
  };

  /** The bound that lies {@code offset} (on the area's own scale, signed) from the area. */
  abstract double bound(double auc, double offset);
}

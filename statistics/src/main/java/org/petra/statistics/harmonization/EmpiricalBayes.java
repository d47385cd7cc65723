package org.petra.statistics.harmonization;

import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/** Draws what was measured of one batch, column by column, towards what all its columns share. */
final class EmpiricalBayes {

  /*
   * The shifts have a normal prior and the spreads an inverse gamma prior, whose parameters are the
   * moments over the columns; their posterior means depend on each other and are iterated. The sum
   * of squares around a trial shift follows from the one around the mean, so that no value is
   * looked at again. Iterated until nothing moves, not to the 1e-4 of the usual programs, whose
   * results therefore differ in the fifth digit.
   */
  private static final double SETTLED = 1e-13;

  private static final int MOST_STEPS = 100_000;

  /**
   * The posterior means.
   *
   * @param shift by column
   * @param spread by column, above 0
   */
  record Posterior(double[] shift, double[] spread) {}

  private EmpiricalBayes() {}

  /**
   * Shrinks the shifts and spreads of a batch of {@code count} rows.
   *
   * @param shift mean of the standardised values, by column
   * @param spread their variance with n - 1 in the denominator, by column
   */
  static Outcome<Posterior> shrink(int count, double[] shift, double[] spread) {
    Prior prior = Prior.of(shift, spread);
    if (!prior.finite()) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    if (prior.spread() == 0) {
      return Outcome.absent(Reason.NO_VARIATION_WITHIN_GROUPS);
    }
    double[] shifts = new double[shift.length];
    double[] spreads = new double[shift.length];
    for (int column = 0; column < shift.length; column++) {
      double newShift = shift[column];
      double newSpread = spread[column];
      double moved = Double.POSITIVE_INFINITY;
      for (int step = 0; moved > SETTLED; step++) {
        if (step == MOST_STEPS) {
          return Outcome.absent(Reason.NOT_CONVERGED);
        }
        double oldShift = newShift;
        double oldSpread = newSpread;
        newShift = prior.shift(count, shift[column], oldSpread);
        double deviation = shift[column] - newShift;
        double squares = (count - 1) * spread[column] + count * deviation * deviation;
        newSpread = prior.spread(count, squares);
        moved =
            Math.max(
                Math.abs(newShift - oldShift) / Math.max(1, Math.abs(newShift)),
                Math.abs(newSpread - oldSpread) / newSpread);
      }
      shifts[column] = newShift;
      spreads[column] = newSpread;
    }
    return Outcome.of(new Posterior(shifts, spreads));
  }

  /**
   * What the columns of a batch share.
   *
   * @param shift mean of the shifts
   * @param shiftVariance their variance; 0 for one column
   * @param spread mean of the spreads
   * @param spreadVariance their variance; 0 for one column
   */
  private record Prior(double shift, double shiftVariance, double spread, double spreadVariance) {

    static Prior of(double[] shift, double[] spread) {
      Moments shifts = Moments.of(shift);
      Moments spreads = Moments.of(spread);
      return new Prior(shifts.mean(), variance(shifts), spreads.mean(), variance(spreads));
    }

    private static double variance(Moments moments) {
      return moments.isConstant() ? 0 : moments.sampleVariance();
    }

    boolean finite() {
      return Double.isFinite(shift + shiftVariance + spread + spreadVariance);
    }

    double shift(int count, double measured, double trialSpread) {
      if (shiftVariance == 0) {
        return shift;
      }
      double weight = count * shiftVariance;
      return (weight * measured + trialSpread * shift) / (weight + trialSpread);
    }

    double spread(int count, double squares) {
      if (spreadVariance == 0) {
        return spread;
      }
      double ratio = spread * spread / spreadVariance;
      double shape = 2 + ratio;
      double rate = spread * (1 + ratio);
      return (squares / 2 + rate) / (count / 2.0 + shape - 1);
    }
  }
}

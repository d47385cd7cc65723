package org.petra.model.promotion;

import org.jspecify.annotations.Nullable;
import org.petra.support.problem.ProblemException;

/**
 * What must hold of a version before an alias moves to it. A condition that is null is not asked
 * for; a gate without any lets every version pass.
 *
 * @param aucLowerBound least lower bound of the AUC's 95 % interval
 * @param delongLoss no significant loss of AUC against the version that the alias points at
 * @param calibrationSlope range of the calibration slope, which is best at 1
 */
record Gate(
    @Nullable AucLowerBound aucLowerBound,
    @Nullable DelongLoss delongLoss,
    @Nullable CalibrationSlope calibrationSlope) {

  /** No condition. */
  static final Gate OPEN = new Gate(null, null, null);

  /** On which cases a condition is looked at; never on rows that the fit saw. */
  enum Part {
    VALIDATION,
    EXTERNAL,
    /** The training rows, each predicted by a fit of cross-validation that did not see it. */
    OUT_OF_FOLD
  }

  /** What becomes of a move whose DeLong test cannot be made for want of common cases. */
  enum Untestable {
    REFUSE,
    ACCEPT
  }

  /** The lower bound of the AUC's interval must be {@code atLeast}, 0 to 1. */
  record AucLowerBound(Part part, double atLeast) {}

  /**
   * The AUC must not be below the current version's with a two-sided p value under {@code alpha} by
   * DeLong's paired test on the cases that both versions have in this part.
   *
   * @param alpha level, above 0 and below 1
   * @param ifUntestable null takes {@code REFUSE}
   */
  record DelongLoss(Part part, double alpha, Untestable ifUntestable) {

    /** What is stored and shown is what holds. */
    DelongLoss(Part part, double alpha, @Nullable Untestable ifUntestable) {
      this.part = part;
      this.alpha = alpha;
      this.ifUntestable = ifUntestable == null ? Untestable.REFUSE : ifUntestable;
    }
  }

  /** The slope of the calibration line must be {@code atLeast} and {@code atMost}. */
  record CalibrationSlope(Part part, double atLeast, double atMost) {}

  /**
   * This gate, if its numbers are in range.
   *
   * @throws ProblemException 422 {@code OUT_OF_RANGE} that names the field, 400 for a missing part
   */
  Gate checked() {
    if (aucLowerBound != null) {
      present("aucLowerBound.part", aucLowerBound.part());
      double bound = aucLowerBound.atLeast();
      inRange(bound >= 0 && bound <= 1, "aucLowerBound.atLeast must be 0 to 1.");
    }
    if (delongLoss != null) {
      present("delongLoss.part", delongLoss.part());
      double alpha = delongLoss.alpha();
      inRange(alpha > 0 && alpha < 1, "delongLoss.alpha must be above 0 and below 1.");
    }
    if (calibrationSlope != null) {
      present("calibrationSlope.part", calibrationSlope.part());
      inRange(
          calibrationSlope.atLeast() <= calibrationSlope.atMost(),
          "calibrationSlope.atLeast must be a number not above atMost.");
    }
    return this;
  }

  /** JSON can leave out what the type says is there. */
  private static void present(String field, @Nullable Object value) {
    if (value == null) {
      throw ProblemException.malformed(field + " is missing.");
    }
  }

  private static void inRange(boolean inside, String rule) {
    if (!inside) {
      throw ProblemException.outOfRange(rule);
    }
  }
}

package org.petra.model.training;

import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.validation.ValidationSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.support.problem.ProblemException;

/** Fills in what a request leaves out of cross-validation and permutation check. */
final class ValidationRequests {

  private static final int FOLDS = 5;
  private static final int MOST_FOLDS = 20;
  private static final int MOST_REPEATS = 100;
  private static final int PERMUTATIONS = 20;
  private static final int MOST_PERMUTATIONS = 10_000;
  private static final ValidationRequest DEFAULTS = new ValidationRequest(null, null, null, null);

  private ValidationRequests() {}

  /**
   * The validation of a request.
   *
   * @throws ProblemException 422 for a number out of its range, an unknown scheme, a nested scheme
   *     without a search space, or a scheme that leaves out institutions which ComBat then refuses
   */
  static ValidationSettings settings(TrainingRequest request, PipelineSettings pipeline) {
    ValidationRequest asked = request.validation() == null ? DEFAULTS : request.validation();
    boolean tuned = !pipeline.fit().searchSpace().isEmpty();
    Scheme scheme =
        Fields.named(
            "validation.scheme",
            asked.scheme(),
            tuned ? Scheme.NESTED_K_FOLD : Scheme.REPEATED_K_FOLD,
            Scheme.class);
    if (scheme == Scheme.NESTED_K_FOLD && !tuned) {
      throw ProblemException.unprocessable(
          "validation.scheme NESTED_K_FOLD tunes within its folds and needs fit.searchSpace;"
              + " without one ask for REPEATED_K_FOLD.");
    }
    CombatSettings combat = pipeline.combat();
    if (scheme == Scheme.LEAVE_ONE_INSTITUTION_OUT
        && combat != null
        && combat.unseen() == CombatSettings.Unseen.REFUSE) {
      throw ProblemException.unprocessable(
          "validation.scheme LEAVE_ONE_INSTITUTION_OUT predicts an institution that ComBat was not"
              + " fitted to; it needs selection.combat.unseen REFERENCE.");
    }
    return new ValidationSettings(
        scheme,
        Fields.whole("validation.folds", asked.folds(), FOLDS, 2, MOST_FOLDS),
        Fields.whole("validation.repeats", asked.repeats(), 1, 1, MOST_REPEATS),
        Fields.whole(
            "validation.permutations", asked.permutations(), PERMUTATIONS, 0, MOST_PERMUTATIONS));
  }
}

package org.petra.model.training;

import java.util.List;
import java.util.SortedSet;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Label;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.Labels;
import org.petra.model.validation.ValidationSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.support.problem.ProblemException;

/** The validation of a training against the dataset that it divides. */
final class SettledFolds {

  /** The fewest rows on either side of a label that a fit to the other institutions sees. */
  private static final int FEWEST = 2;

  private final TrainingSettings settings;
  private final FrozenDataset dataset;

  private SettledFolds(TrainingSettings settings, FrozenDataset dataset) {
    this.settings = settings;
    this.dataset = dataset;
  }

  /**
   * The settings, with as many folds as the smallest class allows where none were asked for.
   *
   * @param asked whether the request names a number of folds, which is then kept or refused
   * @throws ProblemException 422 {@code TOO_FEW_CASES} for fewer patients of a class than folds, or
   *     too few institutions to leave one out; {@code MISSING_FEATURE} for a case whose institution
   *     is needed and unknown
   */
  static TrainingSettings of(TrainingSettings settings, FrozenDataset dataset, boolean asked) {
    return new SettledFolds(settings, dataset).settled(asked);
  }

  private TrainingSettings settled(boolean asked) {
    ValidationSettings validation = settings.validation();
    if (validation.scheme() == Scheme.LEAVE_ONE_INSTITUTION_OUT) {
      checkInstitutionsLeftOut();
    }
    boolean divided =
        switch (validation.scheme()) {
          case REPEATED_K_FOLD, NESTED_K_FOLD -> true;
          case SPLIT, LEAVE_ONE_INSTITUTION_OUT -> validation.permutations() > 0;
        };
    int smallest = Strata.smallest(labels(), dataset.rows());
    if (!divided || validation.folds() <= smallest) {
      return settings;
    }
    if (asked || smallest < 2) {
      throw ProblemException.unprocessable(
          ErrorCode.TOO_FEW_CASES,
          "validation.folds is %d, and the training part's smallest class has %d patients; %s."
              .formatted(
                  validation.folds(),
                  smallest,
                  smallest < 2 ? "two folds need two of each class" : "ask for fewer folds"));
    }
    return new TrainingSettings(
        settings.labels(),
        settings.covariates(),
        new ValidationSettings(
            validation.scheme(), smallest, validation.repeats(), validation.permutations()));
  }

  private void checkInstitutionsLeftOut() {
    String field = "validation.scheme LEAVE_ONE_INSTITUTION_OUT";
    Institutions known = new Institutions(dataset.rows());
    known.requireKnown(field);
    SortedSet<String> institutions = known.all();
    if (institutions.size() < 2) {
      throw ProblemException.unprocessable(
          ErrorCode.TOO_FEW_CASES,
          field + " needs cases of two institutions or more; there is " + institutions + ".");
    }
    for (String institution : institutions) {
      List<DatasetRow> others =
          dataset.rows().stream()
              .filter(row -> !institution.equals(row.record().institution()))
              .toList();
      for (Label label : labels()) {
        int positives = 0;
        for (boolean positive : Labels.positive(label, others)) {
          positives += positive ? 1 : 0;
        }
        if (Math.min(positives, others.size() - positives) < FEWEST) {
          throw ProblemException.unprocessable(
              ErrorCode.TOO_FEW_CASES,
              "%s: without %s there are %d cases of %s and %d of the rest; a fit needs %d of either."
                  .formatted(
                      field,
                      institution,
                      positives,
                      label.name(),
                      others.size() - positives,
                      FEWEST));
        }
      }
    }
  }

  private List<Label> labels() {
    return settings.labels().stream().map(LabelSettings::label).toList();
  }
}

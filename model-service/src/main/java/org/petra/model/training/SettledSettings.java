package org.petra.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.Labels;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.validation.ValidationSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Settings against the dataset they meet: what cannot work is refused before it is queued. */
final class SettledSettings {

  /** The fewest rows on either side of a label that a fit to the other institutions sees. */
  private static final int FEWEST = 2;

  /** How many names a message lists. */
  private static final int LISTED = 5;

  private final TrainingSettings settings;
  private final FrozenDataset dataset;

  private SettledSettings(TrainingSettings settings, FrozenDataset dataset) {
    this.settings = settings;
    this.dataset = dataset;
  }

  /**
   * The settings, with as many folds as the smallest class allows where the request does not say.
   *
   * @throws ProblemException 422 {@code TOO_FEW_CASES} for fewer patients of a class than folds or
   *     too few institutions, {@code MISSING_FEATURE} for a feature that some cases lack while
   *     nothing may fill it, or a case whose institution is needed and unknown, {@code
   *     UNSEEN_INSTITUTION} for one that ComBat would refuse, {@code UNPROCESSABLE} for an
   *     agreement filter without readings
   */
  static TrainingSettings of(
      TrainingRequest request, TrainingSettings settings, FrozenDataset dataset) {
    SettledSettings settled = new SettledSettings(settings, dataset);
    settled.checkMissingValues();
    settled.checkReadings();
    settled.checkCombat();
    boolean foldsAsked = request.validation() != null && request.validation().folds() != null;
    return settled.withFolds(foldsAsked);
  }

  /** A feature that no case has is no column of this dataset, and the steps say so. */
  private void checkMissingValues() {
    if (settings.pipeline().imputation()) {
      return;
    }
    FeatureTable vectors = dataset.vectors();
    List<String> features = new ArrayList<>();
    TreeSet<Integer> rows = new TreeSet<>();
    for (int column = 0; column < vectors.columnCount(); column++) {
      List<Integer> lacking = new ArrayList<>();
      for (int row = 0; row < vectors.rowCount(); row++) {
        if (!Double.isFinite(vectors.value(row, column))) {
          lacking.add(row);
        }
      }
      if (!lacking.isEmpty() && lacking.size() < vectors.rowCount()) {
        features.add(vectors.names().get(column));
        rows.addAll(lacking);
      }
    }
    if (!features.isEmpty()) {
      throw refused(
          ErrorCode.MISSING_FEATURE,
          "%s cannot be computed for %s. Set selection.imputation to true, or leave those cases out of split."
              .formatted(
                  some(features),
                  some(
                      rows.stream()
                          .map(row -> dataset.rows().get(row).caseId().toString())
                          .toList())));
    }
  }

  private void checkReadings() {
    if (settings.pipeline().agreement().use() == AgreementSettings.Use.REQUIRED
        && dataset.readings().lesions().isEmpty()) {
      throw ProblemException.unprocessable(
          "selection.agreement: no training case has repeated readings; leave it out, or set apply"
              + " to false.");
    }
  }

  private void checkCombat() {
    CombatSettings combat = settings.pipeline().combat();
    if (combat == null) {
      return;
    }
    requireInstitutions("selection.combat");
    TreeSet<String> known = institutions(SplitName.TRAINING);
    if (known.size() < 2) {
      throw tooFew(
          "selection.combat needs training cases of two institutions or more; there is "
              + known
              + ".");
    }
    String reference = combat.referenceInstitution();
    if (reference != null && !known.contains(reference)) {
      throw ProblemException.unprocessable(
          "selection.combat.referenceInstitution: no training case is of %s; they are of %s."
              .formatted(reference, known));
    }
    TreeSet<String> unseen = institutions(null);
    unseen.removeAll(known);
    if (!unseen.isEmpty() && combat.unseen() == CombatSettings.Unseen.REFUSE) {
      throw refused(
          ErrorCode.UNSEEN_INSTITUTION,
          "selection.combat: no training case is of %s, whose cases are to be predicted; take them as of a reference with unseen REFERENCE."
              .formatted(unseen));
    }
  }

  private TrainingSettings withFolds(boolean asked) {
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
      throw tooFew(
          "validation.folds is %d, and the training part's smallest class has %d patients; ask for fewer folds."
              .formatted(validation.folds(), smallest));
    }
    return new TrainingSettings(
        settings.labels(),
        settings.covariates(),
        new ValidationSettings(
            validation.scheme(), smallest, validation.repeats(), validation.permutations()));
  }

  private void checkInstitutionsLeftOut() {
    String field = "validation.scheme LEAVE_ONE_INSTITUTION_OUT";
    requireInstitutions(field);
    TreeSet<String> institutions = institutions(null);
    if (institutions.size() < 2) {
      throw tooFew(
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
          throw tooFew(
              "%s: without %s there are %d cases of %s and %d of the rest."
                  .formatted(
                      field, institution, positives, label.name(), others.size() - positives));
        }
      }
    }
  }

  private List<Label> labels() {
    return settings.labels().stream().map(LabelSettings::label).toList();
  }

  private TreeSet<String> institutions(@Nullable SplitName split) {
    return dataset.rows().stream()
        .filter(row -> split == null || row.split() == split)
        .map(row -> String.valueOf(row.record().institution()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireInstitutions(String field) {
    List<String> unknown =
        dataset.rows().stream()
            .filter(row -> row.record().institution() == null)
            .map(row -> row.caseId().toString())
            .toList();
    if (!unknown.isEmpty()) {
      throw refused(
          ErrorCode.MISSING_FEATURE,
          "%s needs the institution of every case; it is unknown for %d: %s."
              .formatted(field, unknown.size(), some(unknown)));
    }
  }

  /** The first few for a message, and how many more there are. */
  private static String some(List<String> names) {
    String first = String.join(", ", names.stream().limit(LISTED).toList());
    return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
  }

  private static ProblemException tooFew(String detail) {
    return refused(ErrorCode.TOO_FEW_CASES, detail);
  }

  private static ProblemException refused(ErrorCode code, String detail) {
    return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }
}

package org.petra.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.pipeline.MissingValues;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;

/** Settings against the dataset they meet: what cannot work is refused before it is queued. */
final class SettledSettings {

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
    return SettledFolds.of(settings, dataset, foldsAsked);
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
      throw MissingValues.ofColumns(
          features, rows.stream().map(row -> dataset.rows().get(row).caseId()).toList());
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
    Institutions institutions = new Institutions(dataset.rows());
    institutions.requireKnown("selection.combat");
    SortedSet<String> known = institutions.of(SplitName.TRAINING);
    if (known.size() < 2) {
      throw ProblemException.unprocessable(
          ErrorCode.TOO_FEW_CASES,
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
    SortedSet<String> unseen = institutions.all();
    unseen.removeAll(known);
    if (!unseen.isEmpty() && combat.unseen() == CombatSettings.Unseen.REFUSE) {
      throw ProblemException.unprocessable(
          ErrorCode.UNSEEN_INSTITUTION,
          "selection.combat: no training case is of %s, whose cases are to be predicted; take them as of a reference with unseen REFERENCE."
              .formatted(unseen));
    }
  }
}

package org.petra.model.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Labels;

/**
 * The classes of which every fold has its share: the HER2 classes where labels over them share
 * their folds, the class and the rest where the HER2 classes are too small for that or the label is
 * over another field.
 *
 * @param classes one a row
 */
record Strata(List<Integer> classes) {

  /** Copies the list. */
  Strata {
    classes = List.copyOf(classes);
  }

  /**
   * The classes of a label's folds.
   *
   * @param labels all labels of the training
   */
  static Strata of(Label label, List<Label> labels, List<DatasetRow> rows, int folds) {
    Strata status = byStatus(rows);
    if (labels.size() > 1) {
      return status;
    }
    return label.name().startsWith("HER2_") && status.smallest(rows) >= folds
        ? status
        : byLabel(label, rows);
  }

  /** How many training patients the smallest class has that a label's folds must share. */
  static int smallest(List<Label> labels, List<DatasetRow> rows) {
    Strata strata = labels.size() > 1 ? byStatus(rows) : byLabel(labels.getFirst(), rows);
    return strata.smallest(rows);
  }

  private int smallest(List<DatasetRow> rows) {
    Map<Integer, Set<UUID>> patients = new HashMap<>();
    for (int row = 0; row < classes.size(); row++) {
      if (rows.get(row).split() == SplitName.TRAINING) {
        patients
            .computeIfAbsent(classes.get(row), each -> new HashSet<>())
            .add(rows.get(row).patient());
      }
    }
    return patients.values().stream().mapToInt(Set::size).min().orElse(0);
  }

  private static Strata byStatus(List<DatasetRow> rows) {
    int unknown = Her2Status.values().length;
    return new Strata(
        rows.stream().map(row -> row.her2() == null ? unknown : row.her2().ordinal()).toList());
  }

  private static Strata byLabel(Label label, List<DatasetRow> rows) {
    List<Integer> classes = new ArrayList<>();
    for (boolean positive : Labels.positive(label, rows)) {
      classes.add(positive ? 1 : 0);
    }
    return new Strata(classes);
  }
}

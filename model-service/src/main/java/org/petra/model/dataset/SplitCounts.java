package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.support.problem.ProblemException;

/** Refuses a split that is too small to train or to judge a model on. */
final class SplitCounts {

  /** The fewest cases a part holds on either side of a label. */
  static final int FEWEST = 4;

  private SplitCounts() {}

  /**
   * Checks every part for every label; external may be empty, and validation where cross-validation
   * judges the version.
   *
   * @throws ProblemException 422 {@code TOO_FEW_CASES} with the counts of every part that is short
   */
  static void check(DatasetNeeds needs, List<DatasetRow> rows) {
    for (Label label : needs.labels()) {
      check(label, needs.validationPart(), rows);
    }
  }

  private static void check(Label label, boolean validationPart, List<DatasetRow> rows) {
    refuseOneClass(label, rows);
    List<String> problems = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      List<DatasetRow> part = rows.stream().filter(row -> row.split() == split).toList();
      long positives = positives(label, part);
      long negatives = part.size() - positives;
      boolean mayBeEmpty =
          switch (split) {
            case TRAINING -> false;
            case VALIDATION -> !validationPart;
            case EXTERNAL -> true;
          };
      if (Math.min(positives, negatives) < FEWEST && !(mayBeEmpty && part.isEmpty())) {
        problems.add(
            "%s has %d of the class and %d of the rest"
                .formatted(split.name().toLowerCase(Locale.ROOT), positives, negatives));
      }
    }
    if (!problems.isEmpty()) {
      throw tooFew(
          "For %s %s; each needs at least %d on either side."
              .formatted(label.name(), String.join(", ", problems), FEWEST));
    }
  }

  private static void refuseOneClass(Label label, List<DatasetRow> rows) {
    long positives = positives(label, rows);
    if (positives == 0 || positives == rows.size()) {
      throw tooFew(
          "The label %s has one class alone: %s of the %d cases is of it. Choose another label or other cases."
              .formatted(label.name(), positives == 0 ? "none" : "every one", rows.size()));
    }
  }

  private static long positives(Label label, List<DatasetRow> rows) {
    long count = 0;
    for (boolean positive : Labels.positive(label, rows)) {
      count += positive ? 1 : 0;
    }
    return count;
  }

  private static ProblemException tooFew(String detail) {
    return ProblemException.unprocessable(ErrorCode.TOO_FEW_CASES, detail);
  }
}

package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Refuses a split that is too small to train or to judge a model on. */
final class SplitCounts {

  /** The fewest cases a part holds on either side of the task. */
  static final int FEWEST = 4;

  private SplitCounts() {}

  /**
   * Checks every part; external alone may be empty.
   *
   * @throws ProblemException 422 {@code TOO_FEW_CASES} with the counts of every part that is short
   */
  static void check(Task task, List<DatasetRow> rows) {
    List<String> problems = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      List<DatasetRow> part = rows.stream().filter(row -> row.split() == split).toList();
      long positives = part.stream().filter(row -> TaskLabel.isPositive(task, row.her2())).count();
      long negatives = part.size() - positives;
      boolean mayBeEmpty = split == SplitName.EXTERNAL;
      if (Math.min(positives, negatives) < FEWEST && !(mayBeEmpty && part.isEmpty())) {
        problems.add(
            "%s has %d of the class and %d of the rest"
                .formatted(split.name().toLowerCase(Locale.ROOT), positives, negatives));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ErrorCode.TOO_FEW_CASES,
          "For %s %s; each needs at least %d on either side."
              .formatted(task, String.join(", ", problems), FEWEST));
    }
  }
}

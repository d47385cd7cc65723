package org.petra.model.dataset;

import java.util.List;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Task;

/** Whether a case belongs to a task's class or to the rest. */
public final class TaskLabel {

  private TaskLabel() {}

  /** Whether a status is the task's class. */
  public static boolean isPositive(Task task, Her2Status status) {
    return status
        == switch (task) {
          case HER2_OVER -> Her2Status.OVER;
          case HER2_LOW -> Her2Status.LOW;
          case HER2_ZERO -> Her2Status.ZERO;
          case HER2 ->
              throw new IllegalArgumentException("three classes are not one against the rest");
        };
  }

  /** One label a row, in row order. */
  public static boolean[] of(Task task, List<DatasetRow> rows) {
    boolean[] positive = new boolean[rows.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = isPositive(task, rows.get(i).her2());
    }
    return positive;
  }
}

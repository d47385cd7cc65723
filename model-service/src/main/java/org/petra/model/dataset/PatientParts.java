package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;

/** Refuses a split that puts one patient's cases into two parts. */
final class PatientParts {

  private PatientParts() {}

  /**
   * Checks every patient.
   *
   * @throws ProblemException 422 that names the cases
   */
  static void refuseSplit(List<DatasetRow> rows) {
    Map<UUID, DatasetRow> first = new HashMap<>();
    List<UUID> apart = new ArrayList<>();
    for (DatasetRow row : rows) {
      DatasetRow before = first.putIfAbsent(row.patient(), row);
      if (before != null && before.split() != row.split()) {
        apart.add(before.caseId());
        apart.add(row.caseId());
      }
    }
    if (!apart.isEmpty()) {
      throw ProblemException.unprocessable(
          "split puts cases of one patient into different parts: "
              + Listed.first(apart.stream().distinct().toList())
              + ". Put them into one part.");
    }
  }
}

package org.petra.model.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;

/** Makes the flow chart of a dataset: who was considered, left out, and put in which part. */
final class CohortFlow {

  private CohortFlow() {}

  /** The flow of a dataset's cases; the most frequent reason first, equal ones by their words. */
  static CohortSummary.Flow of(Dataset dataset, CohortClasses classes, List<DatasetRow> rows) {
    Map<String, Long> reasons =
        dataset.excluded().stream()
            .collect(
                Collectors.groupingBy(
                    Dataset.Exclusion::reason, TreeMap::new, Collectors.counting()));
    List<CohortSummary.Excluded> excluded =
        reasons.entrySet().stream()
            .map(each -> new CohortSummary.Excluded(each.getKey(), each.getValue().intValue()))
            .sorted(Comparator.comparingInt(CohortSummary.Excluded::cases).reversed())
            .toList();
    List<CohortSummary.Included> included = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      List<DatasetRow> part = rows.stream().filter(row -> row.split() == split).toList();
      for (String institution : institutions(part)) {
        List<DatasetRow> there =
            part.stream().filter(row -> institution(row).equals(institution)).toList();
        included.add(
            new CohortSummary.Included(
                split,
                institution.isEmpty() ? null : institution,
                there.size(),
                classes.counts(there)));
      }
    }
    return new CohortSummary.Flow(rows.size() + dataset.excluded().size(), excluded, included);
  }

  private static List<String> institutions(List<DatasetRow> rows) {
    return rows.stream().map(CohortFlow::institution).distinct().sorted().toList();
  }

  /** The institution of a row; empty where the record does not say. */
  private static String institution(DatasetRow row) {
    String institution = row.record().institution();
    return institution == null ? "" : institution;
  }
}

package org.petra.feature.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.petra.contracts.cases.CaseReference;

/** The cases of a cohort by case id and by study instance UID. */
public final class CohortCases {

  private final Map<String, CaseReference> byKey = new HashMap<>();

  /** An index of these cases, all of one cohort. */
  public CohortCases(List<CaseReference> cases) {
    for (CaseReference one : cases) {
      byKey.put(one.caseId().toString(), one);
      byKey.put(one.studyInstanceUid(), one);
    }
  }

  /** Whether the cohort has no case. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The case with this id, in small or capital letters, or this study instance UID. */
  public Optional<CaseReference> find(String key) {
    return Optional.ofNullable(byKey.get(key.toLowerCase(Locale.ROOT)));
  }
}

package org.petra.model.inference;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.model.dataset.ClinicalCases;
import org.springframework.stereotype.Component;

/**
 * Reads what is known of cases: vectors from the feature store, clinical values from ingest where a
 * model takes any, both at once.
 */
@Component
class CaseInputs {

  private final CurrentVectors vectors;
  private final ClinicalCases clinicalCases;

  CaseInputs(CurrentVectors vectors, ClinicalCases clinicalCases) {
    this.vectors = vectors;
    this.clinicalCases = clinicalCases;
  }

  /**
   * What is known of these cases now.
   *
   * @param profile whose vectors
   * @param clinical whether clinical values are needed
   * @throws org.petra.support.problem.ProblemException 404 that names an unknown case, 422 for no
   *     case or more than 10,000
   */
  KnownCases read(String profile, List<UUID> caseIds, boolean clinical) {
    InputProblems.requireEntries("caseIds", caseIds);
    if (clinical) {
      FutureTask<Map<UUID, ClinicalCase>> records = new FutureTask<>(() -> clinical(caseIds));
      Thread.ofVirtual().start(records);
      Map<UUID, CurrentVector> found = vectors.of(profile, caseIds);
      return new KnownCases(caseIds, found, answered(records));
    }
    Map<UUID, CurrentVector> found = vectors.of(profile, caseIds);
    // A case without a vector may be one that nobody knows, which ingest tells.
    boolean all = found.keySet().containsAll(caseIds);
    return new KnownCases(caseIds, found, all ? Map.of() : clinical(caseIds));
  }

  private static <T> T answered(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while clinical records were read", e);
    }
  }

  private Map<UUID, ClinicalCase> clinical(Collection<UUID> caseIds) {
    Map<UUID, ClinicalCase> known = new HashMap<>();
    clinicalCases.of(new LinkedHashSet<>(caseIds)).forEach(each -> known.put(each.caseId(), each));
    return known;
  }
}

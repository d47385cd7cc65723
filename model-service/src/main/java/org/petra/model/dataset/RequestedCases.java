package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the cases that a training request means, and the part each belongs to. */
@Component
class RequestedCases {

  private final ClinicalCases clinicalCases;

  RequestedCases(ClinicalCases clinicalCases) {
    this.clinicalCases = clinicalCases;
  }

  /**
   * The request's cases with their records: in the order of its lists, or by case id for a rule.
   *
   * @throws ProblemException 404 for an unknown case or an empty cohort, 422 for a case that is
   *     listed twice or of another cohort
   */
  List<ClinicalCase> find(TrainingRequest request) {
    SplitRequest.Lists lists = request.split().lists();
    if (lists == null) {
      List<ClinicalCase> cases = clinicalCases.ofCohort(request.cohort());
      if (cases.isEmpty()) {
        throw ProblemException.notFound("case of the cohort", request.cohort());
      }
      return cases.stream().sorted(Comparator.comparing(ClinicalCase::caseId)).toList();
    }
    SequencedMap<UUID, SplitName> parts = parts(lists);
    Map<UUID, ClinicalCase> known = new HashMap<>();
    clinicalCases.of(parts.keySet()).forEach(each -> known.put(each.caseId(), each));
    List<ClinicalCase> cases = parts.keySet().stream().map(id -> known(known, id)).toList();
    refuseOtherCohorts(request.cohort(), cases);
    return cases;
  }

  /**
   * The part of each of the cases that are left, training first.
   *
   * @throws ProblemException 422 if no case is of an institution that the rule names
   */
  SequencedMap<UUID, SplitName> split(
      SplitRequest request, DatasetNeeds needs, List<ClinicalCase> cases) {
    if (request.rule() != null) {
      return new SplitRule(request.rule(), needs.labels().getFirst()).apply(cases);
    }
    if (request.lists() == null) {
      throw new IllegalArgumentException("a split has lists or a rule");
    }
    SequencedMap<UUID, SplitName> parts = parts(request.lists());
    Set<UUID> left = new HashSet<>();
    cases.forEach(each -> left.add(each.caseId()));
    parts.keySet().retainAll(left);
    return parts;
  }

  private static ClinicalCase known(Map<UUID, ClinicalCase> cases, UUID id) {
    ClinicalCase found = cases.get(id);
    if (found == null) {
      throw ProblemException.notFound("case", id);
    }
    return found;
  }

  private static SequencedMap<UUID, SplitName> parts(SplitRequest.Lists lists) {
    SequencedMap<UUID, SplitName> parts = new LinkedHashMap<>();
    List<UUID> twice = new ArrayList<>();
    add(parts, twice, lists.training(), SplitName.TRAINING);
    add(parts, twice, lists.validation(), SplitName.VALIDATION);
    add(parts, twice, lists.external(), SplitName.EXTERNAL);
    if (!twice.isEmpty()) {
      throw ProblemException.unprocessable(
          "The lists of split must not share or repeat a case; listed twice: "
              + Listed.first(twice)
              + ".");
    }
    return parts;
  }

  private static void add(
      Map<UUID, SplitName> parts, List<UUID> twice, List<UUID> ids, SplitName split) {
    for (UUID id : ids) {
      if (parts.putIfAbsent(id, split) != null) {
        twice.add(id);
      }
    }
  }

  private static void refuseOtherCohorts(String cohort, List<ClinicalCase> cases) {
    List<UUID> others =
        cases.stream()
            .filter(each -> !each.cohort().equals(cohort))
            .map(ClinicalCase::caseId)
            .toList();
    if (!others.isEmpty()) {
      throw ProblemException.unprocessable(
          "Not of the cohort "
              + cohort
              + ": "
              + Listed.first(others)
              + ". Name their cohort, or leave them out of split.");
    }
  }
}

package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.support.problem.ProblemException;

/**
 * Splits labelled cases by a rule: the named institutions are external, the rest is shuffled within
 * each class and cut into training and validation, a patient's cases together.
 */
final class SplitRule {

  private static final double TRAINING_SHARE = 0.7;
  private static final long SEED = 20250101;

  private final Set<String> externalInstitutions;
  private final double trainingShare;
  private final long seed;
  private final Label label;

  /** The rule, by the classes of a label. */
  SplitRule(SplitRequest.Rule rule, Label label) {
    this.externalInstitutions = new HashSet<>(rule.externalInstitutions());
    Double share = rule.trainingShare();
    this.trainingShare = share == null ? TRAINING_SHARE : share;
    this.seed = rule.seed() == null ? SEED : rule.seed();
    this.label = label;
  }

  /**
   * The part of every case, training first, each part by case id.
   *
   * <p>Depends on the cases, their labels and the seed alone, not on the order of {@code cases}. A
   * patient of whom any case is external is external; a patient's class is that of the case with
   * the lowest id.
   *
   * @throws ProblemException 422 if no case is of an external institution
   */
  SequencedMap<UUID, SplitName> apply(List<ClinicalCase> cases) {
    refuseUnknownInstitutions(cases);
    List<UUID> training = new ArrayList<>();
    List<UUID> validation = new ArrayList<>();
    List<UUID> external = new ArrayList<>();
    SortedMap<Integer, List<List<ClinicalCase>>> strata = new TreeMap<>();
    for (List<ClinicalCase> patient : patients(cases)) {
      if (patient.stream().anyMatch(this::isExternal)) {
        patient.forEach(each -> external.add(each.caseId()));
      } else {
        strata.computeIfAbsent(stratum(patient.getFirst()), key -> new ArrayList<>()).add(patient);
      }
    }
    // java.util.Random's sequence for a seed is specified, so that a split can be made again.
    Random random = new Random(seed);
    for (List<List<ClinicalCase>> stratum : strata.values()) {
      Collections.shuffle(stratum, random);
      int all = stratum.stream().mapToInt(List::size).sum();
      int cut = (int) Math.round(trainingShare * all);
      int taken = 0;
      for (List<ClinicalCase> patient : stratum) {
        List<UUID> part = taken < cut ? training : validation;
        patient.forEach(each -> part.add(each.caseId()));
        taken += patient.size();
      }
    }
    SequencedMap<UUID, SplitName> split = new LinkedHashMap<>();
    training.stream().sorted().forEach(id -> split.put(id, SplitName.TRAINING));
    validation.stream().sorted().forEach(id -> split.put(id, SplitName.VALIDATION));
    external.stream().sorted().forEach(id -> split.put(id, SplitName.EXTERNAL));
    return split;
  }

  /** The cases of each patient by id, patients by their lowest case id. */
  private static List<List<ClinicalCase>> patients(List<ClinicalCase> cases) {
    Map<UUID, List<ClinicalCase>> patients = new LinkedHashMap<>();
    cases.stream()
        .sorted(Comparator.comparing(ClinicalCase::caseId))
        .forEach(
            each -> patients.computeIfAbsent(each.patient(), key -> new ArrayList<>()).add(each));
    return new ArrayList<>(patients.values());
  }

  /** HER2 status in its order, or the class of another label before the rest. */
  private int stratum(ClinicalCase each) {
    if (label.field().equals(ClinicalField.HER2.fieldName()) && each.her2() != null) {
      return each.her2().ordinal();
    }
    boolean positive = Labels.isPositive(label, each.her2(), Labels.record(each)).orElse(false);
    return positive ? 0 : 1;
  }

  private boolean isExternal(ClinicalCase each) {
    String institution = Labels.record(each).institution();
    return institution != null && externalInstitutions.contains(institution);
  }

  private void refuseUnknownInstitutions(List<ClinicalCase> cases) {
    for (String institution : externalInstitutions) {
      if (cases.stream().noneMatch(each -> institution.equals(Labels.record(each).institution()))) {
        throw ProblemException.unprocessable(
            "split.rule.externalInstitutions: no usable case is of the institution %s; there are %s."
                .formatted(institution, institutions(cases)));
      }
    }
  }

  private static List<String> institutions(List<ClinicalCase> cases) {
    return cases.stream()
        .map(each -> Labels.record(each).institution())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}

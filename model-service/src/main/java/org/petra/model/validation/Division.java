package org.petra.model.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petra.contracts.error.ErrorCode;
import org.petra.model.pipeline.MissingValues;
import org.petra.model.pipeline.RowOrigin;
import org.petra.statistics.Outcome;
import org.petra.statistics.folds.Folds;
import org.petra.support.problem.ProblemException;

/**
 * One fold: which rows train and which are predicted; no patient has rows in both.
 *
 * @param name of the fold
 * @param repeat from 0
 * @param training rows of the dataset
 * @param test rows of the dataset
 */
record Division(String name, int repeat, int[] training, int[] test) {

  /**
   * The folds of a scheme.
   *
   * @throws ProblemException 422 {@code TOO_FEW_CASES} for fewer patients of a class than folds or
   *     fewer than two institutions, {@code MISSING_FEATURE} for a case without an institution
   */
  static List<Division> of(ValidationSettings settings, Subject subject) {
    return switch (settings.scheme()) {
      case SPLIT -> List.of();
      case REPEATED_K_FOLD, NESTED_K_FOLD -> stratified(settings, subject);
      case LEAVE_ONE_INSTITUTION_OUT -> byInstitution(subject);
    };
  }

  private static List<Division> stratified(ValidationSettings settings, Subject subject) {
    int[] rows = subject.training().stream().mapToInt(Integer::intValue).toArray();
    int[] strata = IntStream.of(rows).map(subject.strata()::get).toArray();
    List<String> patients =
        IntStream.of(rows).mapToObj(row -> subject.rows().origins().get(row).patient()).toList();
    List<Division> divisions = new ArrayList<>();
    for (int repeat = 0; repeat < settings.repeats(); repeat++) {
      long seed = subject.settings().seed() + repeat;
      Folds folds =
          Folds.stratified(strata, patients, settings.folds(), seed)
              .value()
              .orElseThrow(() -> tooFew(settings.folds(), strata, patients));
      for (int fold = 0; fold < folds.count(); fold++) {
        divisions.add(
            new Division(
                (repeat + 1) + "/" + folds.name(fold),
                repeat,
                chosen(rows, folds.training(fold)),
                chosen(rows, folds.test(fold))));
      }
    }
    return divisions;
  }

  private static List<Division> byInstitution(Subject subject) {
    List<RowOrigin> origins = subject.rows().origins();
    List<UUID> unknown =
        origins.stream()
            .filter(origin -> origin.institution() == null)
            .map(RowOrigin::caseId)
            .toList();
    if (!unknown.isEmpty()) {
      throw MissingValues.ofInstitution("Leaving one institution out", unknown);
    }
    Outcome<Folds> found =
        Folds.leaveOneGroupOut(
            origins.stream().map(origin -> String.valueOf(origin.institution())).toList());
    Folds folds =
        found
            .value()
            .orElseThrow(
                () ->
                    ProblemException.unprocessable(
                        ErrorCode.TOO_FEW_CASES,
                        "Leaving one institution out needs at least two institutions."));
    return IntStream.range(0, folds.count())
        .mapToObj(
            fold ->
                new Division(
                    folds.name(fold),
                    0,
                    withoutPatientsOf(folds.test(fold), folds.training(fold), origins),
                    folds.test(fold)))
        .toList();
  }

  /** A patient may have been at two institutions. */
  private static int[] withoutPatientsOf(int[] test, int[] training, List<RowOrigin> origins) {
    Set<String> tested = new HashSet<>();
    IntStream.of(test).forEach(row -> tested.add(origins.get(row).patient()));
    return IntStream.of(training)
        .filter(row -> !tested.contains(origins.get(row).patient()))
        .toArray();
  }

  private static ProblemException tooFew(int folds, int[] strata, List<String> patients) {
    Map<Integer, Set<String>> byClass = new TreeMap<>();
    for (int row = 0; row < strata.length; row++) {
      byClass.computeIfAbsent(strata[row], each -> new HashSet<>()).add(patients.get(row));
    }
    int smallest = byClass.values().stream().mapToInt(Set::size).min().orElse(0);
    return ProblemException.unprocessable(
        ErrorCode.TOO_FEW_CASES,
        "validation.folds: every one of %d folds needs a patient of each class, and the training part's smallest class has %d; ask for fewer folds."
            .formatted(folds, smallest));
  }

  private static int[] chosen(int[] rows, int[] places) {
    return IntStream.of(places).map(place -> rows[place]).toArray();
  }
}

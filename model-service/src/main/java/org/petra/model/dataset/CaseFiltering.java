package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.model.CaseFilter;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.ProblemException;

/** Applies a request's case filter: who does not pass is excluded with the reason. */
final class CaseFiltering {

  private final List<Condition> conditions = new ArrayList<>();

  private CaseFiltering(CaseFilter filter) {
    List<String> institutions = filter.institutions();
    if (institutions != null) {
      Field<String> institution = new Field<>("institution", ClinicalRecord::institution);
      add("cases.institutions", institution, "is none of " + institutions, institutions::contains);
    }
    List<String> histologies = filter.histologies();
    if (histologies != null) {
      List<String> lower = histologies.stream().map(CaseFiltering::lower).toList();
      Field<String> histology = new Field<>("histology", CaseFiltering::histology);
      add("cases.histologies", histology, "is none of " + histologies, lower::contains);
    }
    Field<Integer> age = new Field<>("ageYears", ClinicalRecord::ageYears);
    Integer from = filter.ageFrom();
    if (from != null) {
      add("cases.ageFrom", age, "is below " + from, years -> years >= from);
    }
    Integer to = filter.ageTo();
    if (to != null) {
      add("cases.ageTo", age, "is above " + to, years -> years <= to);
    }
    Boolean er = filter.erPositive();
    if (er != null) {
      Field<Boolean> field = new Field<>("erPositive", ClinicalRecord::erPositive);
      add("cases.erPositive", field, "is not " + er, er::equals);
    }
    Boolean pr = filter.prPositive();
    if (pr != null) {
      Field<Boolean> field = new Field<>("prPositive", ClinicalRecord::prPositive);
      add("cases.prPositive", field, "is not " + pr, pr::equals);
    }
  }

  private record Field<T>(String name, Function<ClinicalRecord, @Nullable T> reading) {}

  private record Condition(String name, Function<ClinicalRecord, @Nullable String> refusal) {}

  /**
   * The cases that pass, in their order.
   *
   * @throws ProblemException 422 if the filter contradicts itself or the split, or lets no case
   *     pass; the detail says which condition kept out how many
   */
  static List<ClinicalCase> apply(
      TrainingRequest request, List<ClinicalCase> cases, List<Dataset.Exclusion> excluded) {
    CaseFilter filter = request.cases();
    if (filter == null) {
      return cases;
    }
    refuseContradictions(filter, request.split());
    return new CaseFiltering(filter).passing(cases, excluded);
  }

  private List<ClinicalCase> passing(List<ClinicalCase> cases, List<Dataset.Exclusion> excluded) {
    List<ClinicalCase> passing = new ArrayList<>();
    Map<String, Integer> keptOut = new LinkedHashMap<>();
    conditions.forEach(each -> keptOut.put(each.name(), 0));
    for (ClinicalCase each : cases) {
      boolean passes = true;
      for (Condition condition : conditions) {
        String refusal = condition.refusal().apply(Labels.record(each));
        if (refusal != null) {
          keptOut.merge(condition.name(), 1, Integer::sum);
          excluded.add(new Dataset.Exclusion(each.caseId(), refusal));
          passes = false;
          break;
        }
      }
      if (passes) {
        passing.add(each);
      }
    }
    if (passing.isEmpty()) {
      throw ProblemException.unprocessable(
          "No case passes the filter. Of %d cases, one condition after the other: %s."
              .formatted(cases.size(), words(keptOut)));
    }
    return passing;
  }

  private static String words(Map<String, Integer> keptOut) {
    return String.join(
        ", ",
        keptOut.entrySet().stream()
            .map(each -> each.getKey() + " kept out " + each.getValue())
            .toList());
  }

  private <T> void add(String name, Field<T> field, String otherwise, Predicate<T> test) {
    conditions.add(
        new Condition(
            name,
            record -> {
              T value = field.reading().apply(record);
              if (value == null) {
                return field.name() + " is unknown, which " + name + " asks about";
              }
              return test.test(value) ? null : field.name() + " " + otherwise;
            }));
  }

  private static @Nullable String histology(ClinicalRecord record) {
    return record.histology() == null ? null : lower(record.histology());
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static void refuseContradictions(CaseFilter filter, SplitRequest split) {
    Integer from = filter.ageFrom();
    Integer to = filter.ageTo();
    if (from != null && to != null && from > to) {
      throw ProblemException.unprocessable(
          "cases.ageFrom %d is above cases.ageTo %d.".formatted(from, to));
    }
    List<String> institutions = filter.institutions();
    if (institutions != null && split.rule() != null) {
      for (String external : split.rule().externalInstitutions()) {
        if (!institutions.contains(external)) {
          throw ProblemException.unprocessable(
              "split.rule.externalInstitutions names %s, which cases.institutions %s keeps out."
                  .formatted(external, institutions));
        }
      }
    }
  }
}

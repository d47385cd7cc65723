package org.petra.model.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;

/**
 * Makes the study's Tables 1 and 2 of a dataset's rows.
 *
 * @param classes whose columns the tables have
 * @param published whether the article's values stand beside ours
 */
record CohortTables(CohortClasses classes, boolean published) {

  private static final double HIGH_KI67_PERCENT = 14;

  /** One table for each part that has cases, in the order of the parts. */
  List<CohortSummary.Table> of(List<DatasetRow> rows) {
    return Arrays.stream(SplitName.values())
        .map(split -> table(split, rows.stream().filter(row -> row.split() == split).toList()))
        .filter(table -> table.cases().stream().anyMatch(count -> count > 0))
        .toList();
  }

  private CohortSummary.Table table(SplitName split, List<DatasetRow> rows) {
    return new CohortSummary.Table(
        split,
        classes.counts(rows),
        List.of(
            measured(split, "Age (years)", rows, CohortTables::age),
            measured(split, "SUVmax", rows, row -> row.caseValues().suvMax()),
            measured(split, "SUVmean", rows, row -> row.caseValues().suvMean()),
            counted(split, "ER positive", rows, row -> row.record().erPositive()),
            counted(split, "PR positive", rows, row -> row.record().prPositive()),
            counted(split, "Ki-67 ≥ 14 %", rows, CohortTables::highKi67)));
  }

  private CohortSummary.Row measured(
      SplitName split,
      String characteristic,
      List<DatasetRow> rows,
      Function<DatasetRow, @Nullable Double> reading) {
    List<Measured> measured =
        byClass(rows).stream()
            .map(ofClass -> Measured.of(known(ofClass, reading), ofClass.size()))
            .toList();
    return new CohortSummary.Row(
        characteristic,
        measured.stream().map(Measured::text).toList(),
        measured.size() < 2 ? "one class" : "ANOVA",
        Measured.pValue(measured),
        published ? PublishedCohort.of(split, characteristic) : null,
        published ? PublishedCohort.pValue(split, characteristic) : null);
  }

  private CohortSummary.Row counted(
      SplitName split,
      String characteristic,
      List<DatasetRow> rows,
      Function<DatasetRow, @Nullable Boolean> reading) {
    List<Counted> counted =
        byClass(rows).stream()
            .map(ofClass -> Counted.of(known(ofClass, reading), ofClass.size()))
            .toList();
    IndependenceTest test = IndependenceTest.of(counted);
    return new CohortSummary.Row(
        characteristic,
        counted.stream().map(Counted::text).toList(),
        test.name(),
        test.pValue(),
        published ? PublishedCohort.of(split, characteristic) : null,
        published ? PublishedCohort.pValue(split, characteristic) : null);
  }

  private List<List<DatasetRow>> byClass(List<DatasetRow> rows) {
    return classes.names().stream().map(name -> classes.rows(name, rows)).toList();
  }

  private static <T> List<T> known(
      List<DatasetRow> rows, Function<DatasetRow, @Nullable T> reading) {
    return rows.stream().map(reading).filter(Objects::nonNull).toList();
  }

  private static @Nullable Double age(DatasetRow row) {
    Integer years = row.record().ageYears();
    return years == null ? null : years.doubleValue();
  }

  private static @Nullable Boolean highKi67(DatasetRow row) {
    Double percent = row.record().ki67Percent();
    return percent == null ? null : percent >= HIGH_KI67_PERCENT;
  }
}

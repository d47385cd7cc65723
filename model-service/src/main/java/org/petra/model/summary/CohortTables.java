package org.petra.model.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;

/** Makes the study's Tables 1 and 2 of a dataset's rows. */
final class CohortTables {

  private static final double HIGH_KI67_PERCENT = 14;

  private CohortTables() {}

  /** One table for each part that has cases, in the order of the parts. */
  static List<CohortSummary.Table> of(List<DatasetRow> rows) {
    return Arrays.stream(SplitName.values())
        .map(split -> table(split, rows.stream().filter(row -> row.split() == split).toList()))
        .filter(table -> table.cases().stream().anyMatch(count -> count > 0))
        .toList();
  }

  private static CohortSummary.Table table(SplitName split, List<DatasetRow> rows) {
    return new CohortSummary.Table(
        split,
        counts(rows),
        List.of(
            measured(split, "Age (years)", rows, CohortTables::age),
            measured(split, "SUVmax", rows, row -> row.caseValues().suvMax()),
            measured(split, "SUVmean", rows, row -> row.caseValues().suvMean()),
            counted(split, "ER positive", rows, row -> row.record().erPositive()),
            counted(split, "PR positive", rows, row -> row.record().prPositive()),
            counted(split, "Ki-67 ≥ 14 %", rows, CohortTables::highKi67)));
  }

  /** Cases of each class, in the classes' order. */
  static List<Integer> counts(List<DatasetRow> rows) {
    return Arrays.stream(Her2Status.values()).map(status -> count(rows, status)).toList();
  }

  private static CohortSummary.Row measured(
      SplitName split,
      String characteristic,
      List<DatasetRow> rows,
      Function<DatasetRow, @Nullable Double> reading) {
    List<Measured> classes =
        Arrays.stream(Her2Status.values())
            .map(status -> Measured.of(known(rows, status, reading), count(rows, status)))
            .toList();
    return new CohortSummary.Row(
        characteristic,
        classes.stream().map(Measured::text).toList(),
        "ANOVA",
        Measured.pValue(classes),
        PublishedCohort.of(split, characteristic),
        PublishedCohort.pValue(split, characteristic));
  }

  private static CohortSummary.Row counted(
      SplitName split,
      String characteristic,
      List<DatasetRow> rows,
      Function<DatasetRow, @Nullable Boolean> reading) {
    List<Counted> classes =
        Arrays.stream(Her2Status.values())
            .map(status -> Counted.of(known(rows, status, reading), count(rows, status)))
            .toList();
    IndependenceTest test = IndependenceTest.of(classes);
    return new CohortSummary.Row(
        characteristic,
        classes.stream().map(Counted::text).toList(),
        test.name(),
        test.pValue(),
        PublishedCohort.of(split, characteristic),
        PublishedCohort.pValue(split, characteristic));
  }

  private static <T> List<T> known(
      List<DatasetRow> rows, Her2Status status, Function<DatasetRow, @Nullable T> reading) {
    return rows.stream()
        .filter(row -> row.her2() == status)
        .map(reading)
        .filter(Objects::nonNull)
        .toList();
  }

  private static int count(List<DatasetRow> rows, Her2Status status) {
    return (int) rows.stream().filter(row -> row.her2() == status).count();
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

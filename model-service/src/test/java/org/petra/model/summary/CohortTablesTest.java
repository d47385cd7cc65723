package org.petra.model.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.CaseValues;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Rows;

class CohortTablesTest {

  private static final CohortTables TABLES =
      new CohortTables(CohortClasses.of("her2", List.of()), true);

  /** The article prints p-values to three digits. */
  private static final double PRINTED = 0.0005;

  @Test
  void receptorsOfTheTrainingPartGiveTheArticlesPValue() {
    List<DatasetRow> rows = new ArrayList<>();
    add(rows, Her2Status.OVER, 23, 52);
    add(rows, Her2Status.LOW, 51, 65);
    add(rows, Her2Status.ZERO, 22, 33);
    CohortSummary.Row er = row(TABLES.of(rows).getFirst(), "ER positive");
    assertThat(er.values().get(0)).isEqualTo("23 (44.2 %)");
    assertThat(er.values().get(1)).isEqualTo("51 (78.5 %)");
    assertThat(er.test()).isEqualTo("chi-square");
    assertThat(er.pValue()).isBetween(0.0, 0.001 + PRINTED);
    assertThat(er.published()).containsExactly("23 (44.2 %)", "51 (78.5 %)", "22 (66.7 %)");
  }

  @Test
  void smallExpectedCountsTakeFishersTest() {
    List<DatasetRow> rows = new ArrayList<>();
    add(rows, Her2Status.OVER, 2, 4);
    add(rows, Her2Status.LOW, 4, 4);
    add(rows, Her2Status.ZERO, 1, 4);
    CohortSummary.Row er = row(TABLES.of(rows).getFirst(), "ER positive");
    assertThat(er.test()).isEqualTo("Fisher exact");
    assertThat(er.pValue()).isBetween(0.05, 0.5);
  }

  @Test
  void everyPartHasItsTableAndItsPublishedFigures() {
    List<CohortSummary.Table> tables = TABLES.of(Rows.rows(4));
    assertThat(tables).extracting(CohortSummary.Table::split).containsExactly(SplitName.values());
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.cases()).containsExactly(4, 4, 4);
              assertThat(table.rows()).hasSize(6);
              assertThat(table.rows()).allMatch(row -> row.published() != null);
              assertThat(row(table, "SUVmax").test()).isEqualTo("ANOVA");
              assertThat(row(table, "SUVmax").pValue()).isBetween(0.0, 1.0);
            });
    assertThat(row(tables.get(2), "SUVmean").published())
        .containsExactly("6.05 ± 1.68", "4.97 ± 1.86", "5.85 ± 1.60");
  }

  @Test
  void unknownValuesAreSaidAndNotCounted() {
    List<DatasetRow> rows = new ArrayList<>(Rows.rows(2).subList(0, 6));
    DatasetRow first = rows.getFirst();
    rows.set(
        0,
        new DatasetRow(
            first.caseId(),
            first.patient(),
            first.split(),
            first.her2(),
            Rows.record(null, null, true, 20.0),
            new CaseValues(null, null)));
    CohortSummary.Table table = TABLES.of(rows).getFirst();
    assertThat(row(table, "Age (years)").values().getFirst()).endsWith("(n = 1)");
    assertThat(row(table, "ER positive").values().getFirst()).contains("of 1");
  }

  @Test
  void anotherFieldHasItsOwnClassesAndNoFigureOfTheArticle() {
    List<DatasetRow> rows = Rows.rows(4);
    CohortClasses classes = CohortClasses.of("erPositive", rows);
    assertThat(classes.names()).containsExactly("true", "false");
    CohortSummary.Table table = new CohortTables(classes, false).of(rows).getFirst();
    assertThat(table.cases()).containsExactly(6, 6);
    assertThat(row(table, "ER positive").values()).containsExactly("6 (100.0 %)", "0 (0.0 %)");
    assertThat(table.rows()).allMatch(row -> row.published() == null);
  }

  @Test
  void aFieldOfManyValuesHasOneColumnForAll() {
    List<DatasetRow> rows = Rows.rows(4);
    CohortClasses classes = CohortClasses.of("ageYears", rows);
    CohortSummary.Table table = new CohortTables(classes, false).of(rows).getFirst();
    assertThat(table.cases()).containsExactly(12);
    assertThat(row(table, "Age (years)").pValue()).isNull();
  }

  private static CohortSummary.Row row(CohortSummary.Table table, String characteristic) {
    return table.rows().stream()
        .filter(row -> row.characteristic().equals(characteristic))
        .findFirst()
        .orElseThrow();
  }

  private static void add(List<DatasetRow> rows, Her2Status her2, int erPositive, int cases) {
    for (int i = 0; i < cases; i++) {
      DatasetRow row = Rows.row(rows.size(), SplitName.TRAINING, her2);
      rows.add(
          new DatasetRow(
              row.caseId(),
              row.patient(),
              row.split(),
              her2,
              Rows.record(50, i < erPositive, true, 20.0),
              row.caseValues()));
    }
  }
}

package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.CaseReference;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table that is wrong names row and column, and leaves nothing behind. */
@WholeService
class ImportErrorIT {

  @Autowired private FakeIngest ingest;
  @Autowired private TestDatabase.Server database;
  @LocalServerPort private int port;

  private final String profile = "table-" + UUID.randomUUID();
  private final String cohort = "cohort-" + UUID.randomUUID();
  private final UUID known = UUID.randomUUID();
  private ServiceCaller service;
  private int expectedStatus = 422;

  @BeforeEach
  void aCohortOfOne() {
    service = new ServiceCaller(port);
    ingest.has(new CaseReference(known, "1.2.3." + port, cohort, true, 1));
  }

  @AfterEach
  void nothingIsLeftBehind() {
    FeatureTables tables = new FeatureTables(database);
    assertThat(tables.number("SELECT count(*) FROM feature.dictionary WHERE profile = ?", profile))
        .isZero();
    assertThat(tables.number("SELECT count(*) FROM feature.vector WHERE case_id = ?", known))
        .isZero();
  }

  @Test
  void anUnknownCaseIsNamedByItsRowAndNotByItsCell() {
    String detail = refused("case_id,f\n" + known + ",1\nJane Doe,2\n");

    assertThat(detail).contains("Row 3, column case_id", cohort).doesNotContain("Jane");
  }

  @Test
  void aCaseOfAnotherCohortIsUnknown() {
    UUID elsewhere = UUID.randomUUID();
    ingest.has(new CaseReference(elsewhere, "1.2.4." + port, "another", true, 1));

    assertThat(refused("case_id,f\n" + elsewhere + ",1\n")).contains("Row 2, column case_id");
  }

  @Test
  void aCaseTwiceIsNamedByBothRows() {
    assertThat(refused("case_id,f\n" + known + ",1\n1.2.3." + port + ",1\n"))
        .contains("Row 3 is about the same case as row 2");
  }

  @Test
  void twoColumnsThatNameDifferentCasesAreNamed() {
    ingest.has(new CaseReference(UUID.randomUUID(), "1.2.5." + port, cohort, true, 1));

    assertThat(refused("case_id,StudyInstanceUID,f\n" + known + ",1.2.5." + port + ",1\n"))
        .contains("Row 2", "case_id", "StudyInstanceUID", "different cases");
  }

  @Test
  void aRowOfAnotherLengthIsNamed() {
    assertThat(refused("case_id,f\n" + known + ",1,2\n"))
        .contains("Row 2 has 3 cells, the header 2");
  }

  @Test
  void aTextAmongNumbersIsNamedAndSeveralAtOnce() {
    for (String text : new String[] {"high", "1;2", "inf", "1e999", "0x1p3", "1d", "--"}) {
      assertThat(refused("case_id,f,g\n" + known + ",1," + text + "\n"))
          .contains("Row 2, column g", "ignoreColumns=g");
    }
    assertThat(refused("case_id,f,g\n" + known + ",a,b\nc,1,2\n"))
        .contains("column f", "column g", "Row 3, column case_id");
    assertThat(refused("case_id,f\n" + (known + ",x\n").repeat(12))).contains("And 13 more.");
  }

  @Test
  void columnsThatAreNotThereOrNotUsableAreNamed() {
    assertThat(refused("id,f\n" + known + ",1\n")).contains("caseIdColumn");
    assertThat(refused("a;b\n")).contains("commas");
    assertThat(refused("case_id\tf\n" + known + "\t1\n")).contains("commas");
    assertThat(refused("case_id,Image,diagnostics_x\n")).contains("no feature column");
    assertThat(refused("case_id,f,f\n")).contains("Column 3", "earlier one, f");
    assertThat(refused("case_id,,f\n")).contains("Column 2 has no name");
    assertThat(refused("case_id,f\n", "&caseIdColumn=who")).contains("who");
    assertThat(refused("case_id,f\n", "&ignoreColumns=age")).contains("ignoreColumns", "age");
    assertThat(refused("case_id,f\n")).contains("no row");
  }

  @Test
  void whatCannotBeReadIsMalformed() {
    expectedStatus = 400;
    assertThat(refused("")).contains("empty");
    assertThat(refused("\uFEFF\n\n")).contains("empty");
    assertThat(refused("case_id,f\n" + known + ",1\0\n")).contains("U+0000");
    assertThat(refused("case_id,f\n\"" + known + ",1\n")).contains("row 2", "quotes");
    assertThat(refused("case_id,f\n\"" + known + "\"x,1\n")).contains("row 2", "quotes");
    assertThat(
            refused(("case_id,größe\n" + known + ",1\n").getBytes(StandardCharsets.ISO_8859_1), ""))
        .contains("UTF-8");
    assertThat(refused("case_id,f\n\"" + "a,\n".repeat(2 << 20))).contains("Row 2", "million");
  }

  @Test
  void aTableBeyondTheLimitsIsTooLarge() {
    expectedStatus = 413;
    assertThat(refused("case_id,f\n" + (known + ",1\n").repeat(10_001))).contains("10000 rows");
    assertThat(refused(new byte[(256 << 20) + 1], "")).contains("256 MB");
  }

  @Test
  void theMediaTypeIsCsvAndTheCohortHasCases() {
    assertThat(service.post("/api/v1/features/import?profile=p&cohort=c", "x").statusCode())
        .isEqualTo(415);
    HttpResponse<String> nowhere =
        service.postCsv(
            "/api/v1/features/import?profile=" + profile + "&cohort=none", new byte[] {'x'});
    assertThat(nowhere.body()).contains("cohort none has no case");
    assertThat(service.postCsv("/api/v1/features/import?cohort=c", new byte[0]).statusCode())
        .isEqualTo(400);
  }

  private String refused(String table) {
    return refused(table, "");
  }

  private String refused(String table, String more) {
    return refused(table.getBytes(StandardCharsets.UTF_8), more);
  }

  private String refused(byte[] table, String more) {
    HttpResponse<String> answer =
        service.postCsv(
            "/api/v1/features/import?profile=" + profile + "&cohort=" + cohort + more, table);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expectedStatus);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return answer.body();
  }
}

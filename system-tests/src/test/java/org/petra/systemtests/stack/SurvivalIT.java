package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.petra.cli.stack.ProcessMark;

/** Kills processes of one Petra and looks whether anything is lost or done twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalIT {

  private static final int PATIENTS = 12;

  private PetraUnderTest petra;
  private SimulatedCases cases;

  @BeforeAll
  void start() {
    petra = PetraUnderTest.named("survival");
    petra.up();
    cases = new SimulatedCases(petra);
  }

  @AfterAll
  void stop() {
    if (petra != null) {
      petra.close();
    }
  }

  @Test
  @Order(1)
  void theDatabaseKeepsWhatItAcknowledged() throws Exception {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(query("SHOW " + setting)).as(setting).containsExactly("on");
    }
  }

  @Test
  @Order(2)
  void killingTheFeatureServiceWhileItExtractsLosesNoCaseAndExtractsNoneTwice() throws Exception {
    List<UUID> posted = cases.post(0, PATIENTS);
    ProcessHandle killed = petra.process("feature-service");
    Thread completing = Thread.ofVirtual().start(() -> cases.complete(posted));
    Waiting.until("a first vector", () -> !vectors().isEmpty());
    killed.destroyForcibly();
    killed.onExit().get();
    completing.join();
    List<String> before = vectors();
    assertThat(before).as("the kill came too late to prove anything").hasSizeLessThan(PATIENTS);

    Waiting.until("all cases to be extracted", () -> cases.extracted() == PATIENTS);
    assertThat(petra.process("feature-service").pid()).isNotEqualTo(killed.pid());
    // What was stored before the kill was not made again, and every case has one vector.
    assertThat(vectors()).hasSize(PATIENTS).containsAll(before);
    assertThat(query("SELECT count(*) FROM feature.extraction_item WHERE state = 'SUCCEEDED'"))
        .containsExactly(Integer.toString(PATIENTS));
    assertThat(query("SELECT count(*) FROM feature.extraction_item WHERE state <> 'SUCCEEDED'"))
        .containsExactly("0");
  }

  @Test
  @Order(3)
  void dataSurviveDownAndUp() throws Exception {
    List<String> before = everything();
    assertThat(petra.down().exitStatus()).isZero();
    assertThat(petra.command("status").exitStatus()).isEqualTo(3);
    // A demo over the same data left the mark of an owner that is gone.
    new ProcessMark(Integer.MAX_VALUE, Instant.EPOCH).write(petra.data().owner());
    petra.up();
    assertThat(everything()).isEqualTo(before);
    assertThat(petra.command("status").exitStatus()).isZero();
  }

  @Test
  @Order(4)
  void dataSurviveTheKillOfEveryProcess() throws Exception {
    List<String> before = everything();
    List<UUID> posted = cases.post(PATIENTS, 1);
    cases.complete(posted);
    List<ProcessHandle> all = petra.processes();
    assertThat(all).hasSize(7);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get();
    }
    petra.up();
    Waiting.until("the last case to be extracted", () -> cases.extracted() == PATIENTS + 1);
    assertThat(everything()).containsAll(before);
  }

  @Test
  @Order(5)
  void whatOutlivesAKilledSupervisorIsFoundAndStopped() throws Exception {
    List<String> before = everything();
    List<ProcessHandle> all = petra.processes();
    ProcessHandle supervisor = all.removeFirst();
    supervisor.destroyForcibly();
    supervisor.onExit().get();
    assertThat(all).allMatch(ProcessHandle::isAlive);
    petra.up();
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void theEndOfTheServerAloneStopsEverythingAndSaysSo() throws Exception {
    List<String> before = everything();
    List<ProcessHandle> all = petra.processes();
    petra.process("postgres").destroyForcibly();
    Waiting.until("every process to end", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(petra.command("status").output()).contains("PostgreSQL ended by itself");
    petra.up();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @Order(7)
  void downStopsEveryProcess() {
    List<ProcessHandle> all = petra.processes();
    assertThat(petra.down().output()).contains("Petra is down");
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(petra.down().output()).contains("No Petra runs");
  }

  private List<String> vectors() throws Exception {
    return query(
        "SELECT case_id || ' ' || revision || ' ' || extracted_at || ' ' || md5(values::text)"
            + " FROM feature.vector WHERE reader_rank = 1 AND repetition_rank = 1 ORDER BY 1");
  }

  /** What the stack holds, as lines that a lost or doubled row would change. */
  private List<String> everything() throws Exception {
    List<String> lines = new ArrayList<>(vectors());
    cases
        .views()
        .forEach(
            view ->
                lines.add(
                    view.caseId()
                        + " "
                        + view.state()
                        + " "
                        + view.instances()
                        + " "
                        + view.revision()));
    return lines;
  }

  private List<String> query(String sql) throws Exception {
    try (Connection connection = petra.database();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return column(rows);
    }
  }

  private static List<String> column(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(1));
    }
    return values;
  }
}

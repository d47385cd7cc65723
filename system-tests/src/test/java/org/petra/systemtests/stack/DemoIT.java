package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;
import org.petra.systemtests.stack.PetraUnderTest.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./petra demo} as a new user runs it, and as one who changes his mind. */
class DemoIT {

  private static final String PATIENTS = "45";
  private static final int MODELS = 12;

  /** The training part of 45 patients, whose lesions are all read three times. */
  private static final int READ_THRICE = 16;

  private final Path out = Path.of("target", "demo").toAbsolutePath();
  private final DataDirectory data = DataDirectory.at(out.resolve("data"));

  @BeforeEach
  void requireBuilt() {
    PetraUnderTest.requireBuilt();
  }

  @AfterEach
  void stopWhatIsLeft() {
    new SupervisedStack(data).stop();
  }

  @Test
  void leavesTheReportAndNoProcess() throws Exception {
    for (String file :
        List.of("report.pdf", "report.json", "report.html", "features.csv", "readings.csv")) {
      Files.deleteIfExists(out.resolve(file));
    }
    Outcome outcome = PetraUnderTest.run(demo(PetraUnderTest.freePort()));
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains(
            "All 1,888 agree with PyRadiomics",
            "HER2 zero  RF",
            "SIMULATED",
            "Champions",
            "in all");
    assertThat(Files.readAllBytes(out.resolve("report.pdf"))).startsWith("%PDF-".getBytes());
    assertThat(out.resolve("report.html")).content().contains("simulated");
    JsonNode report = new JsonMapper().readTree(Files.readString(out.resolve("report.json")));
    assertThat(report.path("simulated").asBoolean()).isTrue();
    assertThat(report.path("evaluations").size()).isEqualTo(MODELS);
    JsonNode agreement = report.path("agreement");
    assertThat(agreement.path("withinReader").asInt()).isEqualTo(READ_THRICE);
    assertThat(agreement.path("betweenReaders").asInt()).isEqualTo(READ_THRICE);
    assertThat(agreement.path("kept").asInt()).isBetween(1, agreement.path("features").asInt() - 1);
    assertThatReadingsAreThere();
    assertNothingRuns();
  }

  /** A row a case, which is the same row among those of its readings. */
  private void assertThatReadingsAreThere() throws IOException {
    List<String> features = Files.readAllLines(out.resolve("features.csv"));
    List<String> readings = Files.readAllLines(out.resolve("readings.csv"));
    int patients = Integer.parseInt(PATIENTS);
    assertThat(features).hasSize(1 + patients);
    assertThat(readings).hasSize(1 + patients + 2 * READ_THRICE).containsAll(features);
    assertThat(rowsOf(features, "READER1,1")).isEqualTo(patients);
    assertThat(rowsOf(readings, "READER1,2")).isEqualTo(READ_THRICE);
    assertThat(rowsOf(readings, "READER2,1")).isEqualTo(READ_THRICE);
  }

  private static long rowsOf(List<String> lines, String reading) {
    return lines.stream().filter(line -> line.contains("," + reading + ",")).count();
  }

  @Test
  void saysWhyItCannotStartAndLeavesNoProcess() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = PetraUnderTest.run(demo(taken.getLocalPort()));
      assertThat(outcome.exitStatus()).isEqualTo(1);
      assertThat(outcome.output())
          .contains("Port " + taken.getLocalPort() + " of this machine is in use", "The log is ");
    }
    assertNothingRuns();
  }

  @Test
  void leavesNoProcessAfterCtrlC() throws Exception {
    List<ProcessHandle> started = startAndInterrupt("INT");
    Waiting.until("every process to end", () -> started.stream().noneMatch(ProcessHandle::isAlive));
    assertNothingRuns();
  }

  @Test
  void leavesNoProcessWhenItIsKilled() throws Exception {
    List<ProcessHandle> started = startAndInterrupt("KILL");
    Waiting.until("every process to end", () -> started.stream().noneMatch(ProcessHandle::isAlive));
    assertNothingRuns();
  }

  /**
   * Starts a demo, sends it a signal as soon as a service runs, and returns what it had started.
   */
  private List<ProcessHandle> startAndInterrupt(String signal) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(PetraUnderTest.HOME.resolve("petra").toString()));
    command.addAll(demo(PetraUnderTest.freePort()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PETRA_NO_BUILD", "1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    SupervisedStack stack = new SupervisedStack(data);
    Waiting.until(
        "a service to run", () -> stack.state().filter(state -> state.ready() > 0).isPresent());
    List<ProcessHandle> started = new ArrayList<>();
    stack.supervisor().ifPresent(started::add);
    for (StackState.Part part : stack.state().orElseThrow().parts()) {
      if (part.pid() > 0) {
        ProcessHandle.of(part.pid()).ifPresent(started::add);
      }
    }
    assertThat(started).hasSizeGreaterThan(2);
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isNotZero();
    return started;
  }

  private List<String> demo(int port) {
    return List.of(
        "demo", "--patients", PATIENTS, "--out", out.toString(), "--port", Integer.toString(port));
  }

  private void assertNothingRuns() {
    assertThat(new SupervisedStack(data).stop()).as("something was left running").isFalse();
  }
}

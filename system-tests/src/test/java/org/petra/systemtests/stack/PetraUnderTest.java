package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petra.cli.client.PetraClient;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.Keys;
import org.petra.cli.stack.StackState;
import org.petra.cli.stack.SupervisedStack;

/** One Petra over a data directory of its own, driven through the launcher script. */
public final class PetraUnderTest implements AutoCloseable {

  /** The project. */
  public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final DataDirectory data;
  private final int port;

  private PetraUnderTest(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  /** A Petra without data that is not started yet; its logs stay in {@code target/NAME}. */
  public static PetraUnderTest named(String name) {
    requireBuilt();
    DataDirectory data = DataDirectory.at(Path.of("target", name));
    try {
      if (data.exists()) {
        new SupervisedStack(data).stop();
        data.delete();
      }
      return new PetraUnderTest(data, freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that nothing listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Skips the test where the jars are not built, as in {@code mvnw test} without packaging. */
  public static void requireBuilt() {
    assumeTrue(
        Files.isRegularFile(HOME.resolve("cli/target/petra-cli-0.1.0-SNAPSHOT.jar"))
            && Files.isRegularFile(
                HOME.resolve("report-service/target/petra-report-service-0.1.0-SNAPSHOT.jar")),
        "the services' jars are not built: run ./mvnw verify, which packages before it tests here");
  }

  /** What a command printed, both streams in one, and how it ended. */
  public record Outcome(int exitStatus, String output) {}

  /** Runs the launcher script. */
  public static Outcome run(List<String> arguments) {
    return run(arguments, Map.of());
  }

  private static Outcome run(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("petra").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("PETRA_NO_BUILD", "1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command of the launcher over this data directory. */
  public Outcome command(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.root().toString()));
    return run(all);
  }

  /** Starts it, with keys for the bundled and the simulated cohort. */
  public void up() {
    up(Map.of());
  }

  /** Starts it with more settings in the environment, as an administrator would give them. */
  public void up(Map<String, String> environment) {
    List<String> arguments =
        List.of(
            "up",
            "--port",
            Integer.toString(port),
            "--cohort",
            "bundled",
            "--cohort",
            "simulated",
            "--data",
            data.root().toString());
    Outcome outcome = run(arguments, environment);
    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
  }

  /** Stops it. */
  public Outcome down() {
    return command("down");
  }

  /** Where its data are. */
  public DataDirectory data() {
    return data;
  }

  /** Its address. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** What its supervisor says of it. */
  public StackState state() {
    return new SupervisedStack(data).state().orElseThrow();
  }

  /** The process of a part, such as {@code feature-service}. */
  public ProcessHandle process(String part) {
    long pid =
        state().parts().stream()
            .filter(each -> each.name().equals(part))
            .findFirst()
            .orElseThrow()
            .pid();
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Every process of it: the supervisor first, then the services and the database. */
  public List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>();
    new SupervisedStack(data).supervisor().ifPresent(all::add);
    for (StackState.Part part : state().parts()) {
      ProcessHandle.of(part.pid()).ifPresent(all::add);
    }
    return all;
  }

  /** A key by its name, such as {@code poster-simulated}. */
  public String key(String name) {
    return new Keys(data).of(name).orElseThrow();
  }

  /** A client with the key of that name. */
  public PetraClient client(String key) {
    return new PetraClient(url(), key(key));
  }

  /** A connection of the database's owner. */
  public Connection database() throws SQLException, IOException {
    return DriverManager.getConnection(
        Objects.requireNonNull(state().databaseUrl()),
        "postgres",
        Files.readString(data.secrets().resolve("postgres")).strip());
  }

  @Override
  public void close() {
    new SupervisedStack(data).stop();
  }
}

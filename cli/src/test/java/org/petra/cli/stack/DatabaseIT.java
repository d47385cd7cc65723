package org.petra.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {

  private static final Duration END_WAIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void createDirectory() {
    data = DataDirectory.at(folder.resolve("data"));
    data.create();
  }

  @AfterEach
  void stopWhatIsLeft() {
    OrphanedServer.stop(data.postgres());
  }

  @Test
  void keepsWhatItAcknowledgedThroughARestartAndThroughAKill() throws Exception {
    try (Database database = Database.start(data)) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "full_page_writes")).isEqualTo("on");
      execute(database, "CREATE TABLE kept (word text)");
      execute(database, "INSERT INTO kept VALUES ('before the stop')");
    }
    assertThat(OrphanedServer.find(data.postgres())).isEmpty();

    Database killed = Database.start(data);
    execute(killed, "INSERT INTO kept VALUES ('before the kill')");
    ProcessHandle server = OrphanedServer.find(data.postgres()).orElseThrow();
    server.destroyForcibly();
    assertThat(Processes.ends(server, END_WAIT)).isTrue();
    killed.close();

    try (Database database = Database.start(data)) {
      assertThat(query(database, "SELECT string_agg(word, ', ' ORDER BY word DESC) FROM kept"))
          .isEqualTo("before the stop, before the kill");
    }
  }

  @Test
  void stopsAServerWhoseLauncherWasKilled() throws Exception {
    ProcessHandle server = leaveServerBehind();
    assertThat(server.isAlive()).isTrue();
    try (Database database = Database.start(data)) {
      assertThat(server.isAlive()).isFalse();
      assertThat(query(database, "SELECT word FROM kept")).isEqualTo("by the killed launcher");
    }
  }

  /** Starts a server from another process and kills that process. */
  private ProcessHandle leaveServerBehind() throws Exception {
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Launcher.class.getName(),
                data.root().toString())
            .redirectErrorStream(true)
            .start();
    assertThat(launcher.inputReader().readLine()).isEqualTo("started");
    launcher.destroyForcibly().waitFor();
    return OrphanedServer.find(data.postgres()).orElseThrow();
  }

  /** Starts a server and waits to be killed. */
  static final class Launcher {
    public static void main(String[] arguments) throws Exception {
      Database database = Database.start(DataDirectory.at(Path.of(arguments[0])));
      execute(database, "CREATE TABLE kept (word text)");
      execute(database, "INSERT INTO kept VALUES ('by the killed launcher')");
      System.out.println("started");
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void asksForAPasswordAndKeepsARoleToItsSchema() throws Exception {
    try (Database database = Database.start(data)) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
          .isInstanceOf(SQLException.class);
      execute(database, "CREATE TABLE feature.own (word text)");
      assertThatThrownBy(() -> execute(database, "CREATE TABLE ingest.others (word text)"))
          .isInstanceOf(SQLException.class);
      assertThat(Files.isRegularFile(data.postgres().resolve("PG_VERSION"))).isTrue();
    }
  }

  @Test
  void makesAgainADatabaseWhoseMakingWasInterrupted() throws Exception {
    Files.createDirectories(data.postgres());
    Files.writeString(data.postgres().resolve("postgresql.conf"), "half written");
    try (Database database = Database.start(data)) {
      assertThat(setting(database, "server_version")).startsWith("18");
    }
  }

  private static String setting(Database database, String name) throws SQLException {
    return query(database, "SHOW " + name);
  }

  private static String query(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.url(), "petra_feature", database.passwords().get(Service.FEATURE));
  }
}

package org.petra.cli.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.petra.cli.terminal.CommandFailure;

/**
 * The embedded PostgreSQL server over a data directory, set up so that what it acknowledged
 * survives a SIGKILL: fsync, synchronous_commit and full_page_writes are on. It listens on loopback
 * alone and asks for a password.
 */
final class Database implements AutoCloseable {

  private static final Duration START_WAIT = Duration.ofSeconds(40);
  private static final Duration STOP_WAIT = Duration.ofSeconds(30);
  private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);
  private static final int START_TRIES = 3;

  private final DataDirectory data;
  private final EmbeddedPostgres server;
  private final DatabaseSetup setup;

  private Database(DataDirectory data, EmbeddedPostgres server, DatabaseSetup setup) {
    this.data = data;
    this.server = server;
    this.setup = setup;
  }

  /** Starts the server, over the data that are there or over new ones, and sets up the roles. */
  static Database start(DataDirectory data) {
    OrphanedServer.stop(data.postgres());
    FirstStart.clearUnfinished(data.postgres());
    String password = PrivateFiles.secretIn(data.secrets().resolve("postgres"));
    EmbeddedPostgres server = startServer(data, password);
    try {
      DatabaseSetup setup = DatabaseSetup.run(server.getPort(), password);
      FirstStart.markFinished(data.postgres());
      return new Database(data, server, setup);
    } catch (SQLException | IOException e) {
      closeQuietly(server);
      throw new CommandFailure(
          "PostgreSQL started but its roles and schemas could not be set up ("
              + e.getMessage()
              + ").",
          data.log("postgres"),
          e);
    }
  }

  private static EmbeddedPostgres startServer(DataDirectory data, String password) {
    IOException last = null;
    for (int i = 0; i < START_TRIES; i++) {
      try {
        return builder(data, password).start();
      } catch (IOException | IllegalStateException e) {
        last = e instanceof IOException io ? io : new IOException(e);
        // Children of a killed server hold its shared memory until they notice that it is gone.
        OrphanedServer.stop(data.postgres());
        if (!Processes.sleep(RETRY_PAUSE)) {
          break;
        }
      }
    }
    throw new CommandFailure(
        "PostgreSQL does not start over " + data.postgres() + ".", data.log("postgres"), last);
  }

  private static EmbeddedPostgres.Builder builder(DataDirectory data, String password)
      throws IOException {
    Path log = data.log("postgres");
    Files.createDirectories(data.postgres());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.postgres())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_WAIT)
        // Not below the system's temporary folder, from which old files are cleared in time.
        .setOverrideWorkingDirectory(Files.createDirectories(programs()).toFile())
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        // The library turns these off, as suits a test; here data must last.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "120")
        // Options of initdb, which trusts every local user unless told to ask for a password.
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("pwfile", data.secrets().resolve("postgres").toString())
        .setConnectConfig("password", password);
  }

  /** Where the server's programs are unpacked, once for all data directories of a user. */
  private static Path programs() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return folder.resolve("petra").resolve("postgresql");
  }

  /** Where services connect. */
  String url() {
    return setup.url();
  }

  /** The password of each service's role, made anew at every start. */
  Map<Service, String> passwords() {
    return setup.passwords();
  }

  /** Whether the server runs. */
  boolean isAlive() {
    return OrphanedServer.find(data.postgres()).isPresent();
  }

  /** Stops the server after a checkpoint. */
  @Override
  public void close() {
    closeQuietly(server);
    // The library waits five seconds; a checkpoint of much data takes longer.
    OrphanedServer.find(data.postgres())
        .ifPresent(
            process -> {
              if (!Processes.ends(process, STOP_WAIT)) {
                OrphanedServer.stop(data.postgres());
              }
            });
  }

  private static void closeQuietly(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      // The caller looks whether the process has ended, which is what counts.
      System.err.println("PostgreSQL did not close cleanly: " + e.getMessage());
    }
  }
}

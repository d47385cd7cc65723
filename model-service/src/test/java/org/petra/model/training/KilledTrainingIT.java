package org.petra.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.TrainingRequest;
import org.petra.contracts.model.ValidationRequest;
import org.petra.model.Client;
import org.petra.model.Cohort;
import org.petra.model.FakeIngest;
import org.petra.model.ModelApplication;
import org.petra.model.ModelServiceFixture;
import org.petra.model.ModelServiceTest;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, killed while it trains. */
@SpringJUnitConfig({TestDatabase.class, ModelServiceFixture.class})
class KilledTrainingIT {

  private static final int TRAININGS = 6;
  private static final int FOLDS = 5;
  private static final int REPEATS = 12;
  private static final int MOST_POLLS = 1200;
  private static final long POLL_MILLIS = 100;

  @Autowired private TestDatabase.Server server;
  @Autowired private FakeIngest ingest;
  @Autowired private Cohort cohort;
  @TempDir private Path logs;

  @Test
  void killedServiceFinishesEveryTrainingAfterItsRestartAndMakesOneVersionOfEach()
      throws Exception {
    Cohort.Split split = cohort.create("killed", 50);
    List<UUID> ids = new ArrayList<>();
    try (Service first = new Service("first")) {
      Client client = first.awaitReady();
      for (int i = 0; i < TRAININGS; i++) {
        var request = Cohort.request(Task.HER2_OVER, Classifier.RF, "killed", split.request());
        ids.add(client.post("/api/v1/models/killed/versions", request).as(Training.class).id());
      }
      awaitRunning(client, ids);
    }
    assertThat(
            number("SELECT count(*) FROM training WHERE state = 'SUCCEEDED' AND model = 'killed'"))
        .isLessThan(TRAININGS);
    try (Service second = new Service("second")) {
      Client client = second.awaitReady();
      for (UUID id : ids) {
        Training training = client.ended(id);
        assertThat(training.state()).as(training.toString()).isEqualTo(Training.State.SUCCEEDED);
      }
    }
    assertThat(number("SELECT count(*) FROM model_version WHERE name = 'killed'"))
        .isEqualTo(TRAININGS);
    assertThat(number("SELECT max(version) FROM model_version WHERE name = 'killed'"))
        .isEqualTo(TRAININGS);
    assertThat(number("SELECT count(*) FROM scheduled_tasks")).isZero();
    assertThat(
            number(
                "SELECT count(DISTINCT description->'provenance'->>'scoreDigest') FROM model_version"
                    + " WHERE name = 'killed'"))
        .isEqualTo(1);
  }

  @Test
  void killedTrainingRepeatsNoFinishedFoldAndGivesWhatAnUndisturbedOneGives() throws Exception {
    Cohort.Split split = cohort.create("folded", 51);
    TrainingRequest request = folded(split);
    UUID killed;
    try (Service first = new Service("folded-first")) {
      Client client = first.awaitReady();
      assertThat(client.train("folded-whole", request).state()).isEqualTo(Training.State.SUCCEEDED);
      logFolds();
      killed =
          client.post("/api/v1/models/folded-killed/versions", request).as(Training.class).id();
      awaitFolds();
    }
    long finished = number("SELECT count(*) FROM training_fold");
    assertThat(finished).isBetween(1L, FOLDS * REPEATS - 1L);
    try (Service second = new Service("folded-second")) {
      Training training = second.awaitReady().ended(killed);
      assertThat(training.state()).as(training.toString()).isEqualTo(Training.State.SUCCEEDED);
    }
    assertThat(number("SELECT count(*) FROM fold_log")).isEqualTo(FOLDS * REPEATS);
    assertThat(number("SELECT count(DISTINCT key) FROM fold_log")).isEqualTo(FOLDS * REPEATS);
    assertThat(number("SELECT count(*) FROM training_fold")).isZero();
    for (String part : new String[] {"validation", "evaluation", "fit"}) {
      assertThat(
              number(
                  "SELECT count(DISTINCT "
                      + part
                      + "::text) FROM model_version WHERE name LIKE 'folded-%'"))
          .as(part)
          .isEqualTo(1);
    }
  }

  private static TrainingRequest folded(Cohort.Split split) {
    TrainingRequest plain =
        Cohort.request(Task.HER2_OVER, Classifier.RF, "folded", split.request());
    return new TrainingRequest(
        plain.task(),
        plain.label(),
        plain.classifier(),
        plain.profile(),
        plain.cohort(),
        plain.split(),
        plain.cases(),
        plain.columns(),
        plain.selection(),
        plain.covariates(),
        plain.fit(),
        new ValidationRequest("REPEATED_K_FOLD", FOLDS, REPEATS, 0),
        plain.seed());
  }

  /** Notes the key of every fold that is written from now on, written twice or once. */
  private void logFolds() throws SQLException {
    try (Connection connection = server.connectAs("petra_model");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE fold_log (key text NOT NULL)");
      statement.execute(
          "CREATE FUNCTION log_fold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
              + " INSERT INTO fold_log VALUES (NEW.key); RETURN NEW; END $$");
      statement.execute(
          "CREATE TRIGGER log_fold BEFORE INSERT ON training_fold FOR EACH ROW"
              + " EXECUTE FUNCTION log_fold()");
    }
  }

  private void awaitFolds() throws Exception {
    for (int poll = 0; poll < MOST_POLLS; poll++) {
      if (number("SELECT count(*) FROM training_fold") >= 2) {
        return;
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("no fold is kept");
  }

  private static void awaitRunning(Client client, List<UUID> ids) throws InterruptedException {
    for (int poll = 0; poll < MOST_POLLS; poll++) {
      for (UUID id : ids) {
        Training training = client.get("/api/v1/trainings/" + id).as(Training.class);
        if (training.state() == Training.State.RUNNING) {
          return;
        }
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("no training runs");
  }

  private long number(String query) throws SQLException {
    try (Connection connection = server.connectAs("petra_model");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** A process of the service; closing it kills it. */
  private final class Service implements AutoCloseable {

    private final int port = freePort();
    private final Process process;
    private final File log;

    Service(String name) throws IOException {
      log = logs.resolve(name + ".log").toFile();
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx400m",
              "-cp",
              System.getProperty("java.class.path"),
              ModelApplication.class.getName());
      builder
          .environment()
          .putAll(
              Map.of(
                  "PETRA_PORT", Integer.toString(port),
                  "PETRA_DATABASE_URL", server.url(),
                  "PETRA_DATABASE_PASSWORD", "test",
                  "PETRA_INTERNAL_KEY", ModelServiceTest.KEY,
                  "PETRA_INGEST_URL", ingest.url()));
      process = builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    Client awaitReady() throws InterruptedException, IOException {
      Client client = new Client(port, new JsonMapper());
      for (int poll = 0; poll < MOST_POLLS; poll++) {
        if (!process.isAlive()) {
          throw new AssertionError(Files.readString(log.toPath()));
        }
        try {
          if (client.get("/actuator/health").status() == 200) {
            return client;
          }
        } catch (UncheckedIOException e) {
          // Not listening yet.
          Thread.sleep(POLL_MILLIS);
        }
      }
      throw new AssertionError(Files.readString(log.toPath()));
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

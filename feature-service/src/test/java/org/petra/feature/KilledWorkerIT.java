package org.petra.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petra.storage.FileObjectStore;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The service as a process of its own, killed without warning while its workers extract. */
@SpringJUnitConfig(TestDatabase.class)
class KilledWorkerIT {

  private static final int CASES = 8;
  private static final int WORKERS = 2;
  private static final String STORED = "SELECT count(*) FROM feature.vector";
  private static final String RUNNING =
      "SELECT count(*) FROM feature.extraction_item WHERE state = 'RUNNING'";
  private static final String SUCCEEDED =
      "SELECT count(*) FROM feature.extraction_item WHERE state = 'SUCCEEDED'";

  @Autowired private TestDatabase.Server database;
  @TempDir private Path folder;

  private final FakeIngest ingest = new FakeIngest();
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stopAll() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
    ingest.close();
  }

  @Test
  void noCaseIsLostAndNoneIsStoredTwice() throws IOException, InterruptedException {
    ExampleStudy study = ExampleStudy.in(new FileObjectStore(folder.resolve("objects")));
    List<UUID> cases = Stream.generate(UUID::randomUUID).limit(CASES).toList();
    for (UUID caseId : cases) {
      ingest.has(study.manifest(caseId, "default"));
    }
    // One worker is surely in the middle of a case when its process ends.
    ingest.holds(cases.getFirst());
    FeatureTables tables = new FeatureTables(database);

    int port = start();
    ServiceCaller service = new ServiceCaller(port);
    for (UUID caseId : cases) {
      assertThat(service.extract(caseId, 1, "pet-ct").statusCode()).isEqualTo(204);
    }
    ServiceCaller.await(() -> tables.number(STORED) >= 2 && ingest.asked(cases.getFirst()) == 1);
    processes.getLast().destroyForcibly().waitFor();
    List<UUID> done = cases.stream().filter(caseId -> stored(tables, caseId)).toList();
    assertThat(done).hasSizeBetween(2, CASES - 1);
    assertThat(tables.number(RUNNING)).isPositive();

    ingest.release(cases.getFirst());
    start();
    ServiceCaller.await(() -> cases.stream().noneMatch(id -> ingest.notices(id).isEmpty()));

    assertThat(cases).allMatch(caseId -> stored(tables, caseId));
    assertThat(tables.number(STORED)).isEqualTo(CASES);
    assertThat(tables.number(SUCCEEDED)).isEqualTo(CASES);
    assertThat(done).allMatch(caseId -> ingest.asked(caseId) == 1);
    assertThat(ingest.asked(cases.getFirst())).isGreaterThan(1);
  }

  private static boolean stored(FeatureTables tables, UUID caseId) {
    return tables.number(STORED + " WHERE case_id = ?", caseId) == 1;
  }

  /** Starts the service in a new JVM and returns its port when it answers. */
  private int start() throws IOException {
    int port = freePort();
    ProcessBuilder java =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx700m",
            "-cp",
            classPath(),
            FeatureApplication.class.getName(),
            // Sooner than the shipped 5 s, so that the test takes less time.
            "--db-scheduler.heartbeat-interval=2s");
    java.environment().put("PETRA_PORT", Integer.toString(port));
    java.environment().put("PETRA_INTERNAL_KEY", WholeService.KEY);
    java.environment().put("PETRA_DATABASE_URL", database.url());
    java.environment().put("PETRA_DATABASE_PASSWORD", "test");
    java.environment().put("PETRA_INGEST_URL", ingest.url());
    java.environment().put("PETRA_STORAGE_DIRECTORY", folder.resolve("objects").toString());
    java.environment().put("PETRA_FEATURE_WORKERS", Integer.toString(WORKERS));
    Path log = folder.resolve("service-" + processes.size() + ".log");
    Process process = java.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    processes.add(process);
    ServiceCaller service = new ServiceCaller(port);
    ServiceCaller.await(
        () -> {
          assertThat(process.isAlive()).as("the service runs; its log is %s", log).isTrue();
          return service.answers();
        });
    return port;
  }

  /** Everything but the tests of this module, whose configurations would be found. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(
            entry ->
                !entry.endsWith(
                    "feature-service"
                        + File.separator
                        + "target"
                        + File.separator
                        + "test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.petra.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.petra.ingest.IngestIT.Surroundings;
import org.petra.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * What the tests of this service share: one running service, its database, a fake feature service.
 * Cases never become quiet by themselves here, except where a test makes them look old.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "petra.internal-key=" + IngestIT.KEY,
      "petra.ingest.quiet-after=1h",
      "petra.ingest.quiet-check-every=200ms",
      "petra.ingest.retry-after=100ms",
      "petra.ingest.retry-at-most=400ms",
      "petra.ingest.max-request-bytes=1000000000",
      "petra.ingest.max-part-bytes=4000000",
      "petra.ingest.check.share=1",
      "petra.ingest.check.at=23:59",
      "db-scheduler.polling-interval=100ms"
    })
@Import({TestDatabase.class, Surroundings.class})
public abstract class IngestIT {

  /** The internal key of this run. */
  public static final String KEY = "key-of-the-tests";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort private int port;

  @Autowired protected FakeFeatureService features;

  @Autowired protected JdbcClient jdbc;

  /** The fake feature service and a directory for objects. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Surroundings {

    @Bean
    FakeFeatureService fakeFeatureService() throws IOException {
      return new FakeFeatureService();
    }

    @Bean
    DynamicPropertyRegistrar surroundings(FakeFeatureService features, Environment environment) {
      return registry -> {
        registry.add("petra.feature-url", features::url);
        String given = environment.getProperty("petra.tests.storage-directory");
        String directory = given == null ? newDirectory().toString() : given;
        registry.add("petra.storage.directory", () -> directory);
        registry.add("petra.deidentification-directory", () -> directory + "/keys");
      };
    }
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("petra-ingest");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client with the internal key, posting to the cohort {@code default}. */
  protected Client client() {
    return new Client("http://127.0.0.1:" + port).key(KEY);
  }

  /** Where the service listens. */
  protected int port() {
    return port;
  }

  /** Waits for something that a job does. */
  protected static void await(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("nothing happened in " + PATIENCE);
      }
      Thread.sleep(20);
    }
  }
}

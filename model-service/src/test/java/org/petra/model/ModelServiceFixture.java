package org.petra.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.petra.support.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/** What stands around the service in its tests. */
@TestConfiguration(proxyBeanMethods = false)
public class ModelServiceFixture {

  /** The feature service's own migrations, so that its view is the real one. */
  private static final Path FEATURE_MIGRATIONS =
      Path.of("../feature-service/src/main/resources/db/migration");

  @Bean(destroyMethod = "close")
  FakeIngest fakeIngest() throws IOException {
    return new FakeIngest();
  }

  @Bean
  DynamicPropertyRegistrar ingestUrl(FakeIngest ingest) {
    return registry -> registry.add("petra.ingest-url", ingest::url);
  }

  @Bean
  Cohort cohort(TestDatabase.Server server, FakeIngest ingest) {
    createFeatureSchema(server);
    return new Cohort(server, ingest);
  }

  @Bean
  @Lazy
  Client client(Environment environment, JsonMapper json) {
    return new Client(environment.getRequiredProperty("local.server.port", Integer.class), json);
  }

  private static void createFeatureSchema(TestDatabase.Server server) {
    try (Stream<Path> files = Files.list(FEATURE_MIGRATIONS);
        Connection connection = server.connectAs("petra_feature");
        Statement statement = connection.createStatement()) {
      List<Path> ordered = files.sorted().toList();
      for (Path file : ordered) {
        statement.execute(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the feature service's schema could not be made", e);
    }
  }
}

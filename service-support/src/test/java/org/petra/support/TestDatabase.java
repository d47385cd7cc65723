package org.petra.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for a test's Spring context: in a container where a Docker engine answers,
 * embedded elsewhere. Import it, and the service connects with the role that its own configuration
 * names.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  private static final String PASSWORD = "test";

  /** Where the server listens, as a JDBC URL of the database {@code postgres} or {@code petra}. */
  public record Server(String url, String owner, String ownerPassword) {

    /** A connection of the database's owner. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** A connection of a service's role, such as {@code petra_feature}. */
    public Connection connectAs(String role) throws SQLException {
      return DriverManager.getConnection(url, role, PASSWORD);
    }
  }

  @Bean(destroyMethod = "stop")
  @Conditional(DockerAnswers.class)
  PostgreSQLContainer postgresContainer() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
    container.start();
    return container;
  }

  @Bean
  @Conditional(DockerAnswers.class)
  Server containerServer(PostgreSQLContainer container) {
    return prepared(
        new Server(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
  }

  @Bean(destroyMethod = "close")
  @Conditional(DockerAnswers.Not.class)
  EmbeddedPostgres embeddedPostgres() throws IOException {
    return EmbeddedPostgres.builder().start();
  }

  @Bean
  @Conditional(DockerAnswers.Not.class)
  Server embeddedServer(EmbeddedPostgres postgres) {
    // Without the user that getJdbcUrl appends: it would win over the service's own role.
    String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    return prepared(new Server(url, "postgres", "postgres"));
  }

  @Bean
  DynamicPropertyRegistrar databaseProperties(Server server) {
    return registry -> {
      registry.add("spring.datasource.url", server::url);
      registry.add("spring.datasource.password", () -> PASSWORD);
    };
  }

  /** Runs {@code schemas.sql} and gives every role its password. */
  public static Server prepared(Server server) {
    try (InputStream sql =
            Objects.requireNonNull(
                TestDatabase.class.getResourceAsStream("/org/petra/support/schemas.sql"));
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
      for (String service : new String[] {"ingest", "feature", "model", "report"}) {
        statement.execute("ALTER ROLE petra_" + service + " PASSWORD '" + PASSWORD + "'");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("schemas.sql failed on " + server.url(), e);
    }
  }
}

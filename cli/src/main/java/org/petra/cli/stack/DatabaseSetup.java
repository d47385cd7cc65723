package org.petra.cli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The database {@code petra} with a schema and a role for each service, whose passwords are new at
 * every start.
 *
 * @param url where services connect
 * @param passwords of each service's role
 */
record DatabaseSetup(String url, Map<Service, String> passwords) {

  private static final String OWNER = "postgres";
  private static final String NAME = "petra";
  private static final String SCHEMAS = "/org/petra/support/schemas.sql";

  /** Brings the server on {@code port} to this state, from whatever state it is in. */
  static DatabaseSetup run(int port, String ownerPassword) throws SQLException, IOException {
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    try (Connection connection =
            DriverManager.getConnection(server + "postgres", OWNER, ownerPassword);
        Statement statement = connection.createStatement()) {
      if (!hasDatabase(statement)) {
        statement.execute("CREATE DATABASE " + NAME);
      }
    }
    Map<Service, String> passwords = new EnumMap<>(Service.class);
    try (Connection connection = DriverManager.getConnection(server + NAME, OWNER, ownerPassword);
        Statement statement = connection.createStatement()) {
      statement.execute(schemas());
      for (Service service : Service.values()) {
        if (service.usesDatabase()) {
          String password = PrivateFiles.newSecret();
          statement.execute("ALTER ROLE " + service.role() + " PASSWORD '" + password + "'");
          passwords.put(service, password);
        }
      }
    }
    return new DatabaseSetup(server + NAME, passwords);
  }

  private static boolean hasDatabase(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
      return found.next();
    }
  }

  private static String schemas() throws IOException {
    try (InputStream sql =
        Objects.requireNonNull(
            DatabaseSetup.class.getResourceAsStream(SCHEMAS), SCHEMAS + " is not packed")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

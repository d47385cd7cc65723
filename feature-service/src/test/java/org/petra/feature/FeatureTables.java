package org.petra.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.petra.support.TestDatabase;

/** Looks into the service's tables as the database's owner. */
final class FeatureTables {

  private final TestDatabase.Server database;

  FeatureTables(TestDatabase.Server database) {
    this.database = database;
  }

  /** The first column of the only row. */
  int number(String sql, Object... parameters) {
    try (Connection owner = database.connect();
        PreparedStatement statement = prepared(owner, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void update(String sql, Object... parameters) {
    try (Connection owner = database.connect();
        PreparedStatement statement = prepared(owner, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection owner, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = owner.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}

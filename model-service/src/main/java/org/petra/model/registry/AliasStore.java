package org.petra.model.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every assignment of every alias; the last one counts. */
@Component
class AliasStore {

  private final JdbcClient sql;
  private final Clock clock;

  AliasStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Points an alias at a version that exists. */
  AliasAssignment assign(String name, String alias, AliasRequest request) {
    AliasAssignment assignment =
        new AliasAssignment(
            name,
            alias,
            request.version(),
            request.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    sql.sql(
            "INSERT INTO alias_assignment (name, alias, version, reason, assigned_at)"
                + " VALUES (:name, :alias, :version, :reason, :assignedAt)")
        .param("name", name)
        .param("alias", alias)
        .param("version", assignment.version())
        .param("reason", assignment.reason())
        .param("assignedAt", assignment.assignedAt().atOffset(ZoneOffset.UTC))
        .update();
    return assignment;
  }

  /** Where every alias of a model points now, by alias. */
  List<AliasAssignment> current(String name) {
    return sql.sql("SELECT * FROM alias WHERE name = :name ORDER BY alias")
        .param("name", name)
        .query((row, number) -> assignment(row))
        .list();
  }

  /** Where an alias points now, or empty. */
  Optional<AliasAssignment> current(String name, String alias) {
    return current(name).stream().filter(each -> each.alias().equals(alias)).findFirst();
  }

  /** Every assignment of an alias, newest first. */
  List<AliasAssignment> history(String name, String alias) {
    return sql.sql(
            "SELECT * FROM alias_assignment WHERE name = :name AND alias = :alias"
                + " ORDER BY number DESC")
        .param("name", name)
        .param("alias", alias)
        .query((row, number) -> assignment(row))
        .list();
  }

  private static AliasAssignment assignment(ResultSet row) throws SQLException {
    return new AliasAssignment(
        row.getString("name"),
        row.getString("alias"),
        row.getInt("version"),
        row.getString("reason"),
        row.getObject("assigned_at", OffsetDateTime.class).toInstant());
  }
}

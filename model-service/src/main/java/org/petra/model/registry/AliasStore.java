package org.petra.model.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every assignment of every alias; the last one counts. */
@Component
public class AliasStore {

  private final JdbcClient sql;
  private final JsonMapper json;

  AliasStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Holds an alias until the caller's transaction ends, so that only one moves it or its gate at a
   * time; what is read afterwards stays true until then.
   */
  public void lock(String name, String alias) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:alias, 1))::text")
        // No name holds an @, so no two aliases share this text.
        .param("alias", name + "@" + alias)
        .query(String.class)
        .list();
  }

  /** Writes an assignment to a version that exists, under {@link #lock}. */
  public void add(AliasAssignment assignment) {
    sql.sql(
            "INSERT INTO alias_assignment"
                + " (name, alias, version, reason, assigned_at, moved_by, kind, checks)"
                + " VALUES (:name, :alias, :version, :reason, :assignedAt, :by, :kind,"
                + " CAST(:checks AS json))")
        .param("name", assignment.name())
        .param("alias", assignment.alias())
        .param("version", assignment.version())
        .param("reason", assignment.reason())
        .param("assignedAt", assignment.assignedAt().atOffset(ZoneOffset.UTC))
        .param("by", assignment.by())
        .param("kind", assignment.kind().name())
        .param("checks", json.writeValueAsString(assignment.checks()))
        .update();
  }

  /** Where every alias of a model points now, by alias. */
  public List<AliasAssignment> current(String name) {
    return sql.sql("SELECT * FROM alias WHERE name = :name ORDER BY alias")
        .param("name", name)
        .query((row, number) -> assignment(row))
        .list();
  }

  /** Where an alias points now, or empty. */
  public Optional<AliasAssignment> current(String name, String alias) {
    return sql.sql("SELECT * FROM alias WHERE name = :name AND alias = :alias")
        .param("name", name)
        .param("alias", alias)
        .query((row, number) -> assignment(row))
        .optional();
  }

  /** The last assignment at or before an instant, or empty. */
  public Optional<AliasAssignment> at(String name, String alias, Instant instant) {
    return sql.sql(
            "SELECT * FROM alias_move WHERE name = :name AND alias = :alias"
                + " AND assigned_at <= :instant ORDER BY number DESC LIMIT 1")
        .param("name", name)
        .param("alias", alias)
        .param("instant", instant.atOffset(ZoneOffset.UTC))
        .query((row, number) -> assignment(row))
        .optional();
  }

  /** Every assignment of an alias, newest first. */
  public List<AliasAssignment> history(String name, String alias) {
    return sql.sql(
            "SELECT * FROM alias_move WHERE name = :name AND alias = :alias ORDER BY number DESC")
        .param("name", name)
        .param("alias", alias)
        .query((row, number) -> assignment(row))
        .list();
  }

  private AliasAssignment assignment(ResultSet row) throws SQLException {
    return new AliasAssignment(
        row.getString("name"),
        row.getString("alias"),
        row.getObject("from_version", Integer.class),
        row.getInt("version"),
        AliasAssignment.Kind.valueOf(row.getString("kind")),
        row.getString("moved_by"),
        row.getString("reason"),
        row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
        List.of(json.readValue(row.getString("checks"), GateCheck[].class)));
  }
}

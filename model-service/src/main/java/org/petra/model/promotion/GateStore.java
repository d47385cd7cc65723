package org.petra.model.promotion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.petra.model.registry.AliasStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every gate of every alias; the last one counts. */
@Component
class GateStore {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final AliasStore aliases;
  private final TransactionOperations transaction;
  private final Clock clock;

  GateStore(
      JdbcClient sql,
      JsonMapper json,
      AliasStore aliases,
      TransactionOperations transaction,
      Clock clock) {
    this.sql = sql;
    this.json = json;
    this.aliases = aliases;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Declares a gate, after a move that is looking at the one before has ended. */
  void declare(String name, String alias, Gate gate, String by, String reason) {
    transaction.executeWithoutResult(
        status -> {
          aliases.lock(name, alias);
          sql.sql(
                  "INSERT INTO alias_gate (name, alias, conditions, reason, set_by, set_at)"
                      + " VALUES (:name, :alias, CAST(:conditions AS json), :reason, :by, :setAt)")
              .param("name", name)
              .param("alias", alias)
              .param("conditions", json.writeValueAsString(gate))
              .param("reason", reason)
              .param("by", by)
              .param(
                  "setAt", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
              .update();
        });
  }

  /** The gate of an alias with its history; open where none was declared. */
  AliasGate find(String name, String alias) {
    List<GateChange> changes =
        sql.sql(
                "SELECT conditions, set_by, reason, set_at FROM alias_gate"
                    + " WHERE name = :name AND alias = :alias ORDER BY number DESC")
            .param("name", name)
            .param("alias", alias)
            .query(
                (row, number) ->
                    new GateChange(
                        json.readValue(row.getString("conditions"), Gate.class),
                        row.getString("set_by"),
                        row.getString("reason"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
            .list();
    Gate now = changes.isEmpty() ? Gate.OPEN : changes.getFirst().conditions();
    return new AliasGate(name, alias, now, changes);
  }
}

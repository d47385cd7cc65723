package org.petra.ingest.dimse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.dimse.OutgoingObject;
import org.petra.storage.ObjectStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored transmissions, and the objects that each is about. */
@Component
class Transmissions {

  private static final String OBJECTS =
      """
      SELECT i.sop_class_uid, i.sop_instance_uid, i.transfer_syntax_uid, i.digest
      FROM instance i JOIN study_case c USING (study_instance_uid)
        JOIN series s USING (series_instance_uid)
      WHERE c.case_id = :caseId
        AND (cardinality(:series::text[]) = 0 OR series_instance_uid = ANY (:series))
      ORDER BY s.number, i.instance_number NULLS LAST, i.number
      """;

  private static final String ATTEMPTED =
      """
      UPDATE transmission SET state = :state, attempts = attempts + 1, instances = :instances,
        stored = :stored, problem = :problem, updated_at = now()
      WHERE transmission_id = :id
      """;

  private final JdbcClient jdbc;
  private final ObjectStore store;

  Transmissions(JdbcClient jdbc, ObjectStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /** Adds one in the current transaction and returns its id. */
  UUID add(UUID caseId, String destination, List<String> series) {
    return jdbc.sql(
            "INSERT INTO transmission (case_id, destination, series) VALUES (?, ?, ?)"
                + " RETURNING transmission_id")
        .params(caseId, destination, series.toArray(String[]::new))
        .query(UUID.class)
        .single();
  }

  Optional<Transmission> find(UUID id) {
    return jdbc.sql("SELECT * FROM transmission WHERE transmission_id = ?")
        .param(id)
        .query(Transmissions::read)
        .optional();
  }

  /** Those of a case, the newest first. */
  List<Transmission> of(UUID caseId) {
    return jdbc.sql("SELECT * FROM transmission WHERE case_id = ? ORDER BY number DESC LIMIT 200")
        .param(caseId)
        .query(Transmissions::read)
        .list();
  }

  /** The series of a case; empty if there is no such case. */
  List<String> seriesOf(UUID caseId) {
    return jdbc.sql(
            "SELECT series_instance_uid FROM series JOIN study_case USING (study_instance_uid)"
                + " WHERE case_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** Notes an attempt. */
  void attempted(
      UUID id, Transmission.State state, int instances, int stored, @Nullable String problem) {
    jdbc.sql(ATTEMPTED)
        .param("id", id)
        .param("state", state.name())
        .param("instances", instances)
        .param("stored", stored)
        .param("problem", problem)
        .update();
  }

  /** The objects as they are stored now. */
  List<OutgoingObject> objects(Transmission of) {
    return jdbc.sql(OBJECTS)
        .param("caseId", of.caseId())
        .param("series", of.series().toArray(String[]::new))
        .query(
            (row, n) -> {
              String digest = row.getString(4);
              return new OutgoingObject(
                  row.getString(1), row.getString(2), row.getString(3), () -> store.open(digest));
            })
        .list();
  }

  private static Transmission read(ResultSet row, int number) throws SQLException {
    Array series = row.getArray("series");
    return new Transmission(
        row.getObject("transmission_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("destination"),
        List.of((String[]) series.getArray()),
        Transmission.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("instances"),
        row.getInt("stored"),
        row.getString("problem"),
        row.getTimestamp("requested_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}

package org.petra.model.inference;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.PredictionResponse.Vector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest vector of each case, through the feature service's view. Each request reads the values
 * anew; the names of a profile's columns, which settings and engine fix, are read once.
 */
@Component
class CurrentVectors {

  private final JdbcClient sql;
  private final Map<Origin, Map<String, Integer>> columns = new ConcurrentHashMap<>();

  CurrentVectors(JdbcClient sql) {
    this.sql = sql;
  }

  private record Origin(String profile, String profileDigest, String engineVersion) {}

  private record Stored(Vector identity, ByteBuffer sent) {}

  /** The newest vectors of these cases under a profile; a case without one is left out. */
  Map<UUID, CurrentVector> of(String profile, Collection<UUID> cases) {
    Map<UUID, CurrentVector> vectors = new HashMap<>();
    sql.sql(
            "SELECT DISTINCT ON (case_id) case_id, revision, profile_digest, engine_version,"
                + " extracted_at, array_send(values) AS sent FROM feature.case_vector"
                + " WHERE profile = :profile AND case_id = ANY(:cases)"
                + " ORDER BY case_id, extracted_at DESC")
        .param("profile", profile)
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, number) -> stored(row))
        .list()
        // Not inside the query, whose connection is taken: names may need another one.
        .forEach(
            each ->
                vectors.put(
                    each.identity().caseId(),
                    new CurrentVector(
                        each.identity(),
                        columns.computeIfAbsent(origin(profile, each.identity()), this::indexes),
                        SentArray.doubles(each.sent()))));
    return vectors;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Vector identity =
        new Vector(
            row.getObject("case_id", UUID.class),
            row.getInt("revision"),
            row.getString("profile_digest"),
            row.getString("engine_version"),
            row.getObject("extracted_at", OffsetDateTime.class).toInstant());
    return new Stored(identity, ByteBuffer.wrap(row.getBytes("sent")));
  }

  private static Origin origin(String profile, Vector vector) {
    return new Origin(profile, vector.profileDigest(), vector.engineVersion());
  }

  private Map<String, Integer> indexes(Origin origin) {
    List<String> names =
        sql.sql(
                "SELECT names FROM feature.case_vector WHERE profile = :profile"
                    + " AND profile_digest = :digest AND engine_version = :engine LIMIT 1")
            .param("profile", origin.profile())
            .param("digest", origin.profileDigest())
            .param("engine", origin.engineVersion())
            .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
            .single();
    Map<String, Integer> indexes = new HashMap<>();
    for (int index = 0; index < names.size(); index++) {
      indexes.put(names.get(index), index);
    }
    return Map.copyOf(indexes);
  }
}

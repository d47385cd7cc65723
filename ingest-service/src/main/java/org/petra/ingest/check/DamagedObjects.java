package org.petra.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Array;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.petra.contracts.cases.StorageCheck.Damage;
import org.petra.contracts.cases.StorageCheck.Kind;
import org.petra.storage.Intake;
import org.petra.storage.ObjectStore;
import org.petra.storage.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objects that are known to be damaged, and how they heal. */
@Component
public class DamagedObjects {

  private static final Logger log = LoggerFactory.getLogger(DamagedObjects.class);

  private static final String LIST =
      """
      SELECT d.digest, d.kind, d.found_at, array_agg(DISTINCT c.case_id) FILTER (WHERE c.case_id IS NOT NULL)
      FROM damaged_object d
      LEFT JOIN instance i ON i.digest = d.digest
      LEFT JOIN study_case c USING (study_instance_uid)
      GROUP BY d.digest, d.kind, d.found_at ORDER BY d.found_at, d.digest LIMIT :limit
      """;

  private final ObjectStore store;
  private final JdbcClient jdbc;

  DamagedObjects(ObjectStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * Puts the bytes of those of the staged objects in place whose stored ones were found damaged.
   * They are durable on return; the staged ones stay as they are.
   */
  public void heal(Intake intake, Collection<Staged> staged) throws IOException {
    Set<String> damaged = known(staged.stream().map(Staged::digest).toList());
    for (Staged object : staged) {
      if (damaged.remove(object.digest())) {
        try (InputStream in = intake.open(object)) {
          store.replace(in);
        }
        healed(object.digest());
      }
    }
  }

  private Set<String> known(List<String> digests) {
    if (digests.isEmpty()) {
      return new HashSet<>();
    }
    return new HashSet<>(
        jdbc.sql("SELECT digest FROM damaged_object WHERE digest = ANY (:digests)")
            .param("digests", digests.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** Notes that an object is damaged. */
  void found(String digest, Kind kind) {
    log.error("The stored object {} is {}; see GET /api/v1/storage-check", digest, kind);
    jdbc.sql(
            "INSERT INTO damaged_object (digest, kind) VALUES (:digest, :kind)"
                + " ON CONFLICT (digest) DO UPDATE SET kind = excluded.kind")
        .param("digest", digest)
        .param("kind", kind.name())
        .update();
  }

  /** Notes that an object is as it should be. */
  void healed(String digest) {
    int rows =
        jdbc.sql("DELETE FROM damaged_object WHERE digest = :digest")
            .param("digest", digest)
            .update();
    if (rows > 0) {
      log.info("The stored object {} is whole again", digest);
    }
  }

  /** What is damaged now, the oldest finding first. */
  List<Damage> list(int limit) {
    return jdbc.sql(LIST)
        .param("limit", limit)
        .query(
            (row, n) -> {
              Array cases = row.getArray(4);
              List<UUID> ids = cases == null ? List.of() : Arrays.asList((UUID[]) cases.getArray());
              return new Damage(
                  row.getString(1),
                  Kind.valueOf(row.getString(2)),
                  row.getObject(3, OffsetDateTime.class).toInstant(),
                  ids);
            })
        .list();
  }
}

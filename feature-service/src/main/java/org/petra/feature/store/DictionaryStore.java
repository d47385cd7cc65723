package org.petra.feature.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dictionaries; of each profile the one in use is the current one. */
@Component
class DictionaryStore {

  private final JdbcClient jdbc;

  DictionaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The id of a dictionary, which becomes the profile's current one.
   *
   * @throws IllegalStateException when other names are stored for the same profile and engine
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long inUse(FeatureDictionary dictionary) {
    Row row = find(dictionary).orElseGet(() -> add(dictionary));
    if (!row.names().equals(dictionary.names())) {
      throw new IllegalStateException(
          "Profile %s (%s) of engine %s has other names than before: the engine's version must change with them"
              .formatted(
                  dictionary.profile(), dictionary.profileDigest(), dictionary.engineVersion()));
    }
    if (!row.current()) {
      makeCurrent(row.id(), dictionary.profile());
    }
    return row.id();
  }

  /** Whoever else locks the profile waits until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String profile) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))").param(profile).query(rows -> {});
  }

  private Optional<Row> find(FeatureDictionary dictionary) {
    return jdbc.sql(
            """
            SELECT id, current, names FROM dictionary
            WHERE profile = ? AND profile_digest = ? AND engine_version = ?
            """)
        .params(dictionary.profile(), dictionary.profileDigest(), dictionary.engineVersion())
        .query(
            (row, n) ->
                new Row(
                    row.getLong("id"),
                    row.getBoolean("current"),
                    List.of((String[]) row.getArray("names").getArray())))
        .optional();
  }

  private Row add(FeatureDictionary dictionary) {
    jdbc.sql(
            """
            INSERT INTO dictionary (profile, profile_digest, engine_version, names, current)
            VALUES (?, ?, ?, ?, false) ON CONFLICT DO NOTHING
            """)
        .params(
            dictionary.profile(),
            dictionary.profileDigest(),
            dictionary.engineVersion(),
            new SqlArrayValue("text", dictionary.names().toArray()))
        .update();
    return find(dictionary).orElseThrow();
  }

  private void makeCurrent(long id, String profile) {
    // Two workers that meet a new dictionary at the same time take turns.
    lock(profile);
    jdbc.sql("UPDATE dictionary SET current = false WHERE profile = ? AND current AND id <> ?")
        .params(profile, id)
        .update();
    jdbc.sql("UPDATE dictionary SET current = true WHERE id = ?").param(id).update();
  }

  private record Row(long id, boolean current, List<String> names) {}
}

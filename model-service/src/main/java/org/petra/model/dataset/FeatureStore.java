package org.petra.model.dataset;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the feature service's vectors through the views that it grants, {@code case_vector} and
 * {@code reading_vector}.
 */
@Component
class FeatureStore {

  private static final String COLUMNS =
      "case_id, profile_digest, engine_version, values, suv_max, suv_mean";
  private static final String WHICH_VOI =
      " AND (voi = :voi OR (CAST(:voi AS text) IS NULL AND voi_rank = 1))";

  private final JdbcClient sql;

  FeatureStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The current primary vector of each of these cases under a profile; a case without one is left
   * out.
   *
   * @param voi name of the volume of interest; null takes each case's first
   */
  List<CaseVector> newest(String profile, @Nullable String voi, Collection<UUID> cases) {
    return sql.sql(
            "SELECT DISTINCT ON (case_id) "
                + COLUMNS
                + " FROM feature.reading_vector WHERE profile = :profile AND case_id = ANY(:cases)"
                + WHICH_VOI
                + " AND reader_rank = 1 AND repetition_rank = 1"
                + " ORDER BY case_id, extracted_at DESC")
        .param("profile", profile)
        .param("voi", voi, Types.VARCHAR)
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, number) -> vector(row))
        .list();
  }

  /** The further readings of one kind of these cases, of one origin; most cases have none. */
  Map<UUID, double[]> readings(VectorsOf from, ReadingKind kind, Collection<UUID> cases) {
    Map<UUID, double[]> readings = new HashMap<>();
    sql.sql(
            "SELECT case_id, values FROM feature.reading_vector WHERE profile = :profile"
                + " AND case_id = ANY(:cases) AND profile_digest = :digest"
                + " AND engine_version = :engine"
                + WHICH_VOI
                + " AND reader_rank = :reader AND repetition_rank = :repetition")
        .param("profile", from.profile())
        .param("cases", cases.toArray(UUID[]::new))
        .param("digest", from.origin().profileDigest())
        .param("engine", from.origin().engineVersion())
        .param("voi", from.voi(), Types.VARCHAR)
        .param("reader", kind.readerRank())
        .param("repetition", kind.repetitionRank())
        .query(
            row -> {
              readings.put(row.getObject("case_id", UUID.class), doubles(row.getArray("values")));
            });
    return readings;
  }

  /** Profiles under which any of these cases has a vector, for a message. */
  List<String> profiles(Collection<UUID> cases) {
    return sql.sql(
            "SELECT DISTINCT profile FROM feature.case_vector WHERE case_id = ANY(:cases)"
                + " ORDER BY profile LIMIT 20")
        .param("cases", cases.toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  /** Volumes of interest that any of these cases has under a profile, for a message. */
  List<String> vois(String profile, Collection<UUID> cases) {
    return sql.sql(
            "SELECT DISTINCT voi FROM feature.reading_vector WHERE profile = :profile"
                + " AND case_id = ANY(:cases) ORDER BY voi LIMIT 20")
        .param("profile", profile)
        .param("cases", cases.toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  /** The column names of the vectors of an origin, of which there must be one. */
  List<String> names(String profile, VectorOrigin origin) {
    return sql.sql(
            "SELECT names FROM feature.case_vector WHERE profile = :profile"
                + " AND profile_digest = :digest AND engine_version = :engine LIMIT 1")
        .param("profile", profile)
        .param("digest", origin.profileDigest())
        .param("engine", origin.engineVersion())
        .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
        .single();
  }

  /** Whose vectors: a profile's of one origin, of a named volume of interest or the first. */
  record VectorsOf(String profile, VectorOrigin origin, @Nullable String voi) {}

  private static CaseVector vector(ResultSet row) throws SQLException {
    return new CaseVector(
        row.getObject("case_id", UUID.class),
        row.getString("profile_digest"),
        row.getString("engine_version"),
        doubles(row.getArray("values")),
        new CaseValues(
            row.getObject("suv_max", Double.class), row.getObject("suv_mean", Double.class)));
  }

  /** The numbers of an SQL array; a null in it is NaN. */
  static double[] doubles(Array array) throws SQLException {
    @Nullable Double[] boxed = (@Nullable Double[]) array.getArray();
    double[] values = new double[boxed.length];
    for (int i = 0; i < values.length; i++) {
      Double value = boxed[i];
      values[i] = value == null ? Double.NaN : value;
    }
    return values;
  }
}

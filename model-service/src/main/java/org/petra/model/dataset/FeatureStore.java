package org.petra.model.dataset;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the feature service's vectors through the view that it grants, {@code case_vector}. */
@Component
public class FeatureStore {

  private static final String COLUMNS =
      "case_id, profile_digest, engine_version, values, suv_max, suv_mean";

  private final JdbcClient sql;

  FeatureStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The newest vector of each of these cases under a profile; a case without one is left out. */
  public List<CaseVector> newest(String profile, Collection<UUID> cases) {
    return sql.sql(
            "SELECT DISTINCT ON (case_id) "
                + COLUMNS
                + " FROM feature.case_vector WHERE profile = :profile AND case_id = ANY(:cases)"
                + " ORDER BY case_id, extracted_at DESC")
        .param("profile", profile)
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, number) -> vector(row))
        .list();
  }

  /** The vectors of these cases that have this origin; a case without one is left out. */
  public List<CaseVector> ofOrigin(String profile, VectorOrigin origin, Collection<UUID> cases) {
    return sql.sql(
            "SELECT DISTINCT ON (case_id) "
                + COLUMNS
                + " FROM feature.case_vector WHERE profile = :profile AND case_id = ANY(:cases)"
                + " AND profile_digest = :digest AND engine_version = :engine"
                + " ORDER BY case_id, extracted_at DESC")
        .param("profile", profile)
        .param("digest", origin.profileDigest())
        .param("engine", origin.engineVersion())
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, number) -> vector(row))
        .list();
  }

  /** The column names of the vectors of an origin, of which there must be one. */
  public List<String> names(String profile, VectorOrigin origin) {
    return sql.sql(
            "SELECT names FROM feature.case_vector WHERE profile = :profile"
                + " AND profile_digest = :digest AND engine_version = :engine LIMIT 1")
        .param("profile", profile)
        .param("digest", origin.profileDigest())
        .param("engine", origin.engineVersion())
        .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
        .single();
  }

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

package org.petra.feature.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes vectors that were made elsewhere: one a case, without volume of interest and reading. They
 * alone may be replaced, since nothing says that the same table gives the same values.
 */
@Component
public class ImportedVectors {

  private static final String PUT =
      """
      INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values, statuses, diagnostics)
      VALUES (:case, :revision, :dictionary, :cohort, :simulated, :values, :statuses::jsonb, :diagnostics::jsonb)
      ON CONFLICT (case_id, revision, dictionary_id, voi, reader, repetition) DO UPDATE
      SET values = excluded.values, statuses = excluded.statuses, diagnostics = excluded.diagnostics, extracted_at = now()
      WHERE (vector.values, vector.diagnostics) IS DISTINCT FROM (excluded.values, excluded.diagnostics)
      RETURNING (xmax = 0)
      """;

  private final JdbcClient jdbc;
  private final DictionaryStore dictionaries;
  private final JsonMapper json;

  ImportedVectors(JdbcClient jdbc, DictionaryStore dictionaries, JsonMapper json) {
    this.jdbc = jdbc;
    this.dictionaries = dictionaries;
    this.json = json;
  }

  /** What became of a vector. */
  public enum Outcome {
    /** There was none for the case. */
    ADDED,
    /** There was another one. */
    REPLACED,
    /** There was the same. */
    UNCHANGED
  }

  /**
   * What was there before a table.
   *
   * @param dictionary id of the table's columns
   * @param digest of the columns that were current; null if these were, or none
   * @param cases that had a current vector
   */
  public record Before(long dictionary, @Nullable String digest, List<UUID> cases) {

    /** A copy of the cases. */
    public Before {
      cases = List.copyOf(cases);
    }
  }

  /** Whether a table was imported under this name. */
  @Transactional(readOnly = true)
  public boolean isImported(String profile) {
    return exists("profile = ? AND engine_version = ?", profile);
  }

  /** Whether something was extracted here under this name, though it may be configured no more. */
  @Transactional(readOnly = true)
  public boolean isExtracted(String profile) {
    return exists("profile = ? AND engine_version <> ?", profile);
  }

  /**
   * Makes the columns of a table the current ones of its profile. Tables of one profile take turns
   * until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Before open(FeatureDictionary dictionary) {
    dictionaries.lock(dictionary.profile());
    @Nullable String digest =
        jdbc.sql("SELECT profile_digest FROM dictionary WHERE profile = ? AND current")
            .param(dictionary.profile())
            .query(String.class)
            .optional()
            .filter(current -> !current.equals(dictionary.profileDigest()))
            .orElse(null);
    List<UUID> cases =
        jdbc.sql("SELECT case_id FROM case_vector WHERE profile = ?")
            .param(dictionary.profile())
            .query(UUID.class)
            .list();
    return new Before(dictionaries.inUse(dictionary), digest, cases);
  }

  /** Stores the vector of a case. Part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome put(long dictionary, CaseReference of, int revision, CaseVector vector) {
    return jdbc.sql(PUT)
        .param("case", of.caseId())
        .param("revision", revision)
        .param("dictionary", dictionary)
        .param("cohort", of.cohort())
        .param("simulated", of.simulated())
        .param("values", new SqlArrayValue("float8", vector.values().toArray()))
        .param("statuses", json.writeValueAsString(vector.statuses()))
        .param("diagnostics", json.writeValueAsString(vector.diagnostics()))
        .query(Boolean.class)
        .optional()
        .map(added -> added ? Outcome.ADDED : Outcome.REPLACED)
        .orElse(Outcome.UNCHANGED);
  }

  /** How many cases have a current vector under a profile. */
  @Transactional(readOnly = true)
  public int cases(String profile) {
    return jdbc.sql("SELECT count(*) FROM case_vector WHERE profile = ?")
        .param(profile)
        .query(Integer.class)
        .single();
  }

  /** How many of these cases have no current vector under a profile. */
  @Transactional(readOnly = true)
  public int without(List<UUID> cases, String profile) {
    return jdbc.sql(
            """
            SELECT count(*) FROM unnest(?) AS asked (case_id)
            WHERE NOT EXISTS (SELECT FROM case_vector v WHERE v.case_id = asked.case_id AND v.profile = ?)
            """)
        .params(new SqlArrayValue("uuid", cases.toArray()), profile)
        .query(Integer.class)
        .single();
  }

  private boolean exists(String condition, String profile) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM dictionary WHERE " + condition + ")")
        .params(profile, FeatureDictionary.IMPORTED)
        .query(Boolean.class)
        .single();
  }
}

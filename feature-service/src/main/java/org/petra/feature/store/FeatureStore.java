package org.petra.feature.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes vectors. One is never changed: the same case, revision, profile and engine again is not
 * stored.
 */
@Component
public class FeatureStore {

  private final JdbcClient jdbc;
  private final DictionaryStore dictionaries;
  private final JsonMapper json;

  FeatureStore(JdbcClient jdbc, DictionaryStore dictionaries, JsonMapper json) {
    this.jdbc = jdbc;
    this.dictionaries = dictionaries;
    this.json = json;
  }

  /** Whether the vector of a case's revision is there for these settings and this engine. */
  @Transactional(readOnly = true)
  public boolean has(UUID caseId, int revision, FeatureDictionary dictionary) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM vector v JOIN dictionary d ON d.id = v.dictionary_id
              WHERE v.case_id = ? AND v.revision = ?
                AND d.profile = ? AND d.profile_digest = ? AND d.engine_version = ?)
            """)
        .params(
            List.of(
                caseId,
                revision,
                dictionary.profile(),
                dictionary.profileDigest(),
                dictionary.engineVersion()))
        .query(Boolean.class)
        .single();
  }

  /**
   * Vectors under this dictionary become the profile's current ones. Part of the caller's
   * transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void use(FeatureDictionary dictionary) {
    dictionaries.inUse(dictionary);
  }

  /** Stores the vector of a case's revision. Part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(CaseManifest manifest, CaseVector vector) {
    CaseVector.@Nullable CaseValues beside = vector.caseValues();
    long dictionary = dictionaries.inUse(vector.dictionary());
    jdbc.sql(
            """
            INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values, statuses, diagnostics,
                                suv_max, suv_mean)
            VALUES (:case, :revision, :dictionary, :cohort, :simulated, :values, :statuses::jsonb, :diagnostics::jsonb,
                    :suvMax, :suvMean)
            ON CONFLICT DO NOTHING
            """)
        .param("case", manifest.caseId())
        .param("revision", manifest.revision())
        .param("dictionary", dictionary)
        .param("cohort", manifest.cohort())
        .param("simulated", manifest.simulated())
        .param("values", new SqlArrayValue("float8", vector.values().toArray()))
        .param("statuses", json.writeValueAsString(vector.statuses()))
        .param("diagnostics", json.writeValueAsString(vector.diagnostics()))
        .param("suvMax", beside == null ? null : beside.suvMax())
        .param("suvMean", beside == null ? null : beside.suvMean())
        .update();
  }
}

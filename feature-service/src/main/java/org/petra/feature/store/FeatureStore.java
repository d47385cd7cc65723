package org.petra.feature.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.extraction.ProposedRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes vectors. One is never changed: the same case, revision, profile, engine, volume of
 * interest and reading again is not stored.
 */
@Component
public class FeatureStore {

  private static final String INSERT =
      """
      INSERT INTO vector (case_id, revision, dictionary_id, voi, reader, repetition, voi_rank, reader_rank,
                          repetition_rank, cohort, simulated, values, statuses, diagnostics, suv_max, suv_mean,
                          ct_proposal_dice, ct_proposal_ml, ct_proposal_absent)
      VALUES (:case, :revision, :dictionary, :voi, :reader, :repetition, :voiRank, :readerRank,
              :repetitionRank, :cohort, :simulated, :values, :statuses::jsonb, :diagnostics::jsonb, :suvMax, :suvMean,
              :proposalDice, :proposalMl, :proposalAbsent)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final DictionaryStore dictionaries;
  private final JsonMapper json;

  FeatureStore(JdbcClient jdbc, DictionaryStore dictionaries, JsonMapper json) {
    this.jdbc = jdbc;
    this.dictionaries = dictionaries;
    this.json = json;
  }

  /** Whether the vectors of a case's revision are there for these settings and this engine. */
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

  /** Stores the vectors of a case's revision, all at once. Part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(CaseManifest manifest, List<RegionVector> regions) {
    RegionRanks ranks = new RegionRanks(regions);
    for (RegionVector region : regions) {
      add(manifest, region, ranks.of(region));
    }
  }

  private void add(CaseManifest manifest, RegionVector region, RegionRanks.Rank rank) {
    CaseVector vector = region.vector();
    CaseVector.@Nullable CaseValues beside = vector.caseValues();
    @Nullable ProposedRegion proposal = region.ctProposal();
    ProposedRegion.@Nullable Absence absence = proposal == null ? null : proposal.absentBecause();
    long dictionary = dictionaries.inUse(vector.dictionary());
    jdbc.sql(INSERT)
        .param("case", manifest.caseId())
        .param("revision", manifest.revision())
        .param("dictionary", dictionary)
        .param("voi", region.voi())
        .param("reader", region.reading().reader())
        .param("repetition", region.reading().repetition())
        .param("voiRank", rank.voi())
        .param("readerRank", rank.reader())
        .param("repetitionRank", rank.repetition())
        .param("cohort", manifest.cohort())
        .param("simulated", manifest.simulated())
        .param("values", new SqlArrayValue("float8", vector.values().toArray()))
        .param("statuses", json.writeValueAsString(vector.statuses()))
        .param("diagnostics", json.writeValueAsString(vector.diagnostics()))
        .param("suvMax", beside == null ? null : beside.suvMax())
        .param("suvMean", beside == null ? null : beside.suvMean())
        .param("proposalDice", proposal == null ? null : proposal.dice())
        .param("proposalMl", proposal == null ? null : proposal.volumeMl())
        .param("proposalAbsent", absence == null ? null : absence.name())
        .update();
  }
}

package org.petra.ingest.clinical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.NewStatement.ResourceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stored statements. A statement never changes, but for its state and the case it belongs to. */
@Component
class Statements {

  private static final String COLUMNS =
      "id, source, state, fields, effective_at, received_at, case_id, problem_code,"
          + " problem_detail, raw";

  private static final String INSERT =
      """
      INSERT INTO clinical_statement
        (source, state, fields, effective_at, resource_type, identity, case_id, cohort,
         study_instance_uid, accession_number, patient_ids, problem_code, problem_detail, raw)
      VALUES (:source, :state, :fields::jsonb, :effective, :type, :identity, :case, :cohort,
              :study, :accession, :patients, :code, :detail, :raw)
      RETURNING id
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  Statements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a statement and returns its id. */
  long add(
      NewStatement statement, CaseKey key, @Nullable UUID caseId, @Nullable CaseProblem problem) {
    ResourceName resource = statement.resource();
    return jdbc.sql(INSERT)
        .param("source", statement.source().name())
        .param("state", statement.state().name())
        .param("fields", json(statement.fields()))
        .param("effective", utc(statement.effectiveAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("type", resource == null ? null : resource.type(), Types.VARCHAR)
        .param("identity", resource == null ? null : resource.identity(), Types.VARCHAR)
        .param("case", caseId, Types.OTHER)
        .param("cohort", key.cohort(), Types.VARCHAR)
        .param("study", key.studyInstanceUid(), Types.VARCHAR)
        .param("accession", key.accessionNumber(), Types.VARCHAR)
        .param("patients", key.patientIds().toArray(String[]::new))
        .param("code", problem == null ? null : problem.code(), Types.VARCHAR)
        .param("detail", problem == null ? null : problem.detail(), Types.VARCHAR)
        .param("raw", statement.raw(), Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  /** The cases of earlier versions of a resource, which count no longer. */
  List<UUID> replaceEarlier(ResourceName resource, @Nullable String cohort, long newId) {
    return jdbc
        .sql(
            "UPDATE clinical_statement SET state = 'REPLACED' WHERE identity = :identity AND"
                + " resource_type = :type AND cohort IS NOT DISTINCT FROM :cohort::text"
                + " AND state <> 'REPLACED' AND id < :id RETURNING case_id")
        .param("identity", resource.identity())
        .param("type", resource.type())
        .param("cohort", cohort, Types.VARCHAR)
        .param("id", newId)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** What was said about a case, in the order in which it came. */
  List<Statement> of(UUID caseId) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM clinical_statement WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query((row, n) -> statement(row))
        .list();
  }

  /** Statements after a place in their order that are in no record, or not wholly. */
  List<Statement> unmapped(long after, int limit) {
    return page("problem_code IS NOT NULL", after, limit);
  }

  /** Statements after a place in their order whose study has not come. */
  List<Statement> waiting(long after, int limit) {
    return page("case_id IS NULL AND state = 'VALID'", after, limit);
  }

  private List<Statement> page(String condition, long after, int limit) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM clinical_statement WHERE id > :after AND "
                + condition
                + " ORDER BY id LIMIT :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> statement(row))
        .list();
  }

  /** The raw text of a FHIR resource. */
  Optional<String> raw(String type, long id) {
    return jdbc.sql(
            "SELECT raw FROM clinical_statement WHERE id = :id AND resource_type = :type"
                + " AND source = 'FHIR'")
        .param("id", id)
        .param("type", type)
        .query(String.class)
        .optional();
  }

  private static String json(Map<ClinicalField, @Nullable Object> fields) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    fields.forEach((field, value) -> named.put(field.label(), value));
    return JSON.writeValueAsString(named);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Statement statement(ResultSet row) throws SQLException {
    OffsetDateTime effective = row.getObject("effective_at", OffsetDateTime.class);
    String code = row.getString("problem_code");
    return new Statement(
        row.getLong("id"),
        NewStatement.Source.valueOf(row.getString("source")),
        NewStatement.State.valueOf(row.getString("state")),
        fields(row.getString("fields")),
        effective == null ? null : effective.toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("case_id", UUID.class),
        code == null ? null : new CaseProblem(code, row.getString("problem_detail")),
        row.getString("raw"));
  }

  private static Map<ClinicalField, @Nullable Object> fields(String json) {
    Map<ClinicalField, @Nullable Object> fields = new EnumMap<>(ClinicalField.class);
    for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
      ClinicalField field = ClinicalField.labelled(entry.getKey()).orElseThrow();
      JsonNode value = entry.getValue();
      fields.put(field, value.isNull() ? null : JSON.treeToValue(value, field.type()));
    }
    return Collections.unmodifiableMap(fields);
  }
}

package org.petra.ingest.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by what their list can be narrowed to, oldest first. */
@Component
class CaseSearch {

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for; null leaves a field open.
   *
   * @param after only cases that came after the one of this number
   * @param limit at most so many
   */
  record Criteria(
      @Nullable String studyInstanceUid,
      @Nullable String cohort,
      @Nullable CaseState state,
      long after,
      int limit) {}

  /** A case and its place in the order of arrival. */
  record Hit(UUID caseId, long number) {}

  List<Hit> find(Criteria criteria) {
    List<String> where = new ArrayList<>(List.of("number > :after"));
    if (criteria.studyInstanceUid() != null) {
      where.add("study_instance_uid = :study");
    }
    if (criteria.cohort() != null) {
      where.add("cohort = :cohort");
    }
    if (criteria.state() != null) {
      where.add("state = :state");
    }
    var query =
        jdbc.sql(
                "SELECT case_id, number FROM study_case WHERE "
                    + String.join(" AND ", where)
                    + " ORDER BY number LIMIT :limit")
            .param("after", criteria.after())
            .param("limit", criteria.limit());
    if (criteria.studyInstanceUid() != null) {
      query = query.param("study", criteria.studyInstanceUid());
    }
    if (criteria.cohort() != null) {
      query = query.param("cohort", criteria.cohort());
    }
    if (criteria.state() != null) {
      query = query.param("state", criteria.state().name());
    }
    return query.query((row, n) -> new Hit(row.getObject(1, UUID.class), row.getLong(2))).list();
  }
}

package org.petra.ingest.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases are of one patient: those of one cohort whose studies have the same patient ID and
 * issuer. Nothing of the patient comes out, only the id of the case that came first.
 */
@Component
class Patients {

  private final JdbcClient jdbc;

  Patients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The identity of each case's patient; a case without a patient ID is its own. */
  Map<UUID, UUID> of(Collection<UUID> caseIds) {
    Map<UUID, UUID> patients = new HashMap<>();
    // An aggregate and not ORDER BY with LIMIT, for which the planner may walk the whole cohort.
    jdbc.sql(
            """
            SELECT c.case_id, coalesce(
              (SELECT (array_agg(first.case_id ORDER BY first.number))[1]
               FROM study same JOIN study_case first USING (study_instance_uid)
               WHERE same.patient_id = s.patient_id
                 AND same.issuer_of_patient_id IS NOT DISTINCT FROM s.issuer_of_patient_id
                 AND first.cohort = c.cohort), c.case_id) AS patient
            FROM study_case c JOIN study s USING (study_instance_uid)
            WHERE c.case_id = ANY (:ids)
            """)
        .param("ids", caseIds.toArray(UUID[]::new))
        .query(
            row -> {
              patients.put(
                  row.getObject("case_id", UUID.class), row.getObject("patient", UUID.class));
            });
    return patients;
  }
}

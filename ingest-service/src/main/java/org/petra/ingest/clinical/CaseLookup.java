package org.petra.ingest.clinical;

import java.util.List;
import java.util.UUID;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.CaseMatch.Found;
import org.petra.ingest.clinical.CaseMatch.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the case that a statement is about, by the columns of its study. */
@Component
class CaseLookup {

  private static final Open UNNAMED =
      open(
          "NO_REFERENCE",
          "Nothing says which case it is about: give a Study Instance UID, an accession number or a"
              + " patient identifier.");
  private static final Open UNKNOWN_CASE =
      open("NOT_FOUND", "There is no case of this id in the cohort of the key.");
  private static final Open UNKNOWN_STUDY =
      open("UNKNOWN_STUDY", "The study has not come yet; this is kept and applied when it does.");
  private static final Open AMBIGUOUS =
      open(
          "AMBIGUOUS_CASE",
          "More than one case fits the accession number or the patient; give the Study Instance"
              + " UID.");

  private final JdbcClient jdbc;

  CaseLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CaseMatch find(CaseKey key) {
    if (key.isEmpty()) {
      return UNNAMED;
    }
    if (key.caseId() != null) {
      return one(cases(key, "c.case_id = :value", key.caseId()), UNKNOWN_CASE);
    }
    if (key.studyInstanceUid() != null) {
      return one(
          cases(key, "c.study_instance_uid = :value", key.studyInstanceUid()), UNKNOWN_STUDY);
    }
    if (key.accessionNumber() != null) {
      List<UUID> found = cases(key, "s.accession_number = :value", key.accessionNumber());
      if (found.size() == 1 || key.patientIds().isEmpty()) {
        return one(found, UNKNOWN_STUDY);
      }
    }
    return one(
        cases(key, "s.patient_id = ANY (:value)", key.patientIds().toArray(String[]::new)),
        UNKNOWN_STUDY);
  }

  private static CaseMatch one(List<UUID> found, Open none) {
    return switch (found.size()) {
      case 0 -> none;
      case 1 -> new Found(found.getFirst());
      default -> AMBIGUOUS;
    };
  }

  /** At most two: more is no different. */
  private List<UUID> cases(CaseKey key, String condition, Object value) {
    return jdbc.sql(
            "SELECT c.case_id FROM study_case c JOIN study s USING (study_instance_uid) WHERE "
                + condition
                + " AND (:cohort::text IS NULL OR c.cohort = :cohort) LIMIT 2")
        .param("value", value)
        .param("cohort", key.cohort(), java.sql.Types.VARCHAR)
        .query(UUID.class)
        .list();
  }

  private static Open open(String code, String detail) {
    return new Open(new CaseProblem(code, detail));
  }
}

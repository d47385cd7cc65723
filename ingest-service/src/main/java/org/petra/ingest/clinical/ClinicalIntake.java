package org.petra.ingest.clinical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.CaseMatch.Found;
import org.petra.ingest.clinical.CaseMatch.Open;
import org.petra.ingest.clinical.NewStatement.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes statements in: finds their cases, keeps them and brings the records up to date. */
@Component
public class ClinicalIntake {

  private final CaseLookup lookup;
  private final Statements statements;
  private final RecordUpdates records;
  private final ClinicalPseudonyms pseudonyms;
  private final JdbcClient jdbc;

  ClinicalIntake(
      CaseLookup lookup,
      Statements statements,
      RecordUpdates records,
      ClinicalPseudonyms pseudonyms,
      JdbcClient jdbc) {
    this.pseudonyms = pseudonyms;
    this.lookup = lookup;
    this.statements = statements;
    this.records = records;
    this.jdbc = jdbc;
  }

  /** A statement and what says whose it is. */
  public record Said(NewStatement statement, CaseKey key) {}

  /**
   * What became of a statement.
   *
   * @param id its id
   * @param match its case, or why none is known
   */
  public record Taken(long id, CaseMatch match) {}

  /** The case of a key, or why there is none yet. */
  @Transactional(readOnly = true)
  public CaseMatch find(CaseKey key) {
    return lookup.find(pseudonyms.of(key));
  }

  /** The raw text of a FHIR resource that was received under this id. */
  @Transactional(readOnly = true)
  public Optional<String> raw(String type, long id) {
    return statements.raw(type, id);
  }

  /**
   * Takes all of them or none.
   *
   * @throws org.petra.support.problem.ProblemException 422 OUT_OF_RANGE naming field and range
   */
  @Transactional
  public List<Taken> take(List<Said> received) {
    List<Said> all = received.stream().map(pseudonyms::of).toList();
    List<CaseMatch> matches = new ArrayList<>(all.size());
    TreeSet<UUID> cases = new TreeSet<>();
    for (Said said : all) {
      ClinicalRanges.check(ClinicalField.record(said.statement().fields()));
      CaseMatch match = lookup.find(said.key());
      matches.add(match);
      if (match instanceof Found found) {
        cases.add(found.caseId());
      }
    }
    lock(cases);
    List<Taken> taken = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Said said = all.get(i);
      taken.add(new Taken(keep(said, matches.get(i), cases), matches.get(i)));
    }
    lock(cases); // those of replaced statements came in between
    cases.forEach(records::update);
    return taken;
  }

  private long keep(Said said, CaseMatch match, Collection<UUID> changed) {
    NewStatement statement = said.statement();
    UUID caseId = match instanceof Found found ? found.caseId() : null;
    long id = statements.add(statement, said.key(), caseId, problem(statement, match));
    if (statement.resource() != null) {
      changed.addAll(statements.replaceEarlier(statement.resource(), said.key().cohort(), id));
    }
    return id;
  }

  /** What is listed as unmapped: what was not understood, or has nothing to be found by. */
  private static @Nullable CaseProblem problem(NewStatement statement, CaseMatch match) {
    boolean says = statement.state() == State.VALID && !statement.fields().isEmpty();
    if (statement.problem() == null && says && match instanceof Open open) {
      return open.because().code().equals("UNKNOWN_STUDY") ? null : open.because();
    }
    return statement.problem();
  }

  /** Links what waits for a case that is here now, and returns how many statements that were. */
  @Transactional
  public int link(long statementId, CaseKey key) {
    if (!(lookup.find(key) instanceof Found found)) {
      return 0;
    }
    lock(List.of(found.caseId()));
    int linked =
        jdbc.sql("UPDATE clinical_statement SET case_id = :case WHERE id = :id AND case_id IS NULL")
            .param("case", found.caseId())
            .param("id", statementId)
            .update();
    records.update(found.caseId());
    return linked;
  }

  private void lock(Collection<UUID> cases) {
    for (UUID id : cases) {
      jdbc.sql("UPDATE study_case SET updated_at = now() WHERE case_id = :id")
          .param("id", id)
          .update();
    }
  }
}

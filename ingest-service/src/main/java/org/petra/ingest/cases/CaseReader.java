package org.petra.ingest.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.cases.CaseView;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.http.Page;
import org.petra.ingest.cases.CaseSearch.Criteria;
import org.petra.ingest.cases.CaseSearch.Hit;
import org.petra.ingest.clinical.ClinicalRecords;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as others see them. */
@Component
@Transactional(readOnly = true)
class CaseReader {

  private final StudyCases cases;
  private final CaseSearch search;
  private final CaseContents contents;
  private final ClinicalRecords clinical;
  private final Patients patients;

  CaseReader(
      StudyCases cases,
      CaseSearch search,
      CaseContents contents,
      ClinicalRecords clinical,
      Patients patients) {
    this.cases = cases;
    this.search = search;
    this.contents = contents;
    this.clinical = clinical;
    this.patients = patients;
  }

  /** One case; 404 if there is none. */
  public CaseView view(UUID caseId) {
    List<UUID> id = List.of(caseId);
    return view(existing(caseId), patients.of(id), clinical.of(id));
  }

  /** A page of cases. */
  public Page<CaseView> find(Criteria criteria) {
    List<Hit> hits = search.find(criteria);
    List<UUID> ids = hits.stream().map(Hit::caseId).toList();
    Map<UUID, StudyCase> found = byId(cases.findAllById(ids));
    Map<UUID, UUID> persons = patients.of(ids);
    Map<UUID, ClinicalRecord> records = clinical.of(ids);
    List<CaseView> views =
        ids.stream()
            .filter(found::containsKey)
            .map(id -> view(existing(found, id), persons, records))
            .toList();
    boolean more = hits.size() == criteria.limit();
    return new Page<>(views, more ? Long.toString(hits.getLast().number()) : null);
  }

  /** What a worker needs of the case; 404 if there is none, 409 if it cannot be put together. */
  public CaseManifest manifest(UUID caseId) {
    return contents.manifest(existing(caseId));
  }

  /** The clinical records of these cases, in their order; 404 names the first unknown one. */
  public List<ClinicalCase> clinical(List<UUID> caseIds) {
    Map<UUID, StudyCase> found = byId(cases.findAllById(caseIds));
    return clinicalOf(caseIds.stream().map(id -> existing(found, id)).toList());
  }

  /** The clinical records of a cohort's cases. */
  public List<ClinicalCase> clinical(String cohort) {
    return clinicalOf(cases.findByCohort(cohort));
  }

  private List<ClinicalCase> clinicalOf(List<StudyCase> all) {
    List<UUID> ids = all.stream().map(StudyCase::caseId).toList();
    Map<UUID, UUID> persons = patients.of(ids);
    Map<UUID, ClinicalRecord> records = clinical.of(ids);
    return all.stream()
        .map(one -> one.clinical(person(persons, one), records.get(one.caseId())))
        .toList();
  }

  private static CaseView view(
      StudyCase one, Map<UUID, UUID> persons, Map<UUID, ClinicalRecord> records) {
    return one.view(person(persons, one), records.get(one.caseId()));
  }

  private static UUID person(Map<UUID, UUID> persons, StudyCase one) {
    return persons.getOrDefault(one.caseId(), one.caseId());
  }

  /** The cases of a cohort by id and study, with nothing clinical. */
  public List<CaseReference> references(String cohort) {
    return cases.findByCohort(cohort).stream().map(StudyCase::reference).toList();
  }

  private StudyCase existing(UUID caseId) {
    return cases.findById(caseId).orElseThrow(() -> ProblemException.notFound("case", caseId));
  }

  private static StudyCase existing(Map<UUID, StudyCase> found, UUID caseId) {
    StudyCase one = found.get(caseId);
    if (one == null) {
      throw ProblemException.notFound("case", caseId);
    }
    return one;
  }

  private static Map<UUID, StudyCase> byId(List<StudyCase> list) {
    return list.stream().collect(Collectors.toMap(StudyCase::caseId, Function.identity()));
  }
}

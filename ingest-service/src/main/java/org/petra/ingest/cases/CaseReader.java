package org.petra.ingest.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petra.contracts.cases.CaseManifest;
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

  CaseReader(StudyCases cases, CaseSearch search, CaseContents contents, ClinicalRecords clinical) {
    this.cases = cases;
    this.search = search;
    this.contents = contents;
    this.clinical = clinical;
  }

  /** One case; 404 if there is none. */
  public CaseView view(UUID caseId) {
    return existing(caseId).view(clinical.of(List.of(caseId)).get(caseId));
  }

  /** A page of cases. */
  public Page<CaseView> find(Criteria criteria) {
    List<Hit> hits = search.find(criteria);
    List<UUID> ids = hits.stream().map(Hit::caseId).toList();
    Map<UUID, StudyCase> found = byId(cases.findAllById(ids));
    Map<UUID, ClinicalRecord> records = clinical.of(ids);
    List<CaseView> views =
        ids.stream()
            .filter(found::containsKey)
            .map(id -> existing(found, id).view(records.get(id)))
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
    Map<UUID, ClinicalRecord> records = clinical.of(caseIds);
    return caseIds.stream().map(id -> existing(found, id).clinical(records.get(id))).toList();
  }

  /** The clinical records of a cohort's cases. */
  public List<ClinicalCase> clinical(String cohort) {
    List<StudyCase> all = cases.findByCohort(cohort);
    Map<UUID, ClinicalRecord> records = clinical.of(all.stream().map(StudyCase::caseId).toList());
    return all.stream().map(one -> one.clinical(records.get(one.caseId()))).toList();
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

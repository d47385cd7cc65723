package org.petra.ingest.stow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.petra.ingest.cases.CaseArrivals;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.study.IndexRows;
import org.petra.ingest.study.StudyIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds objects to the index and their cases, all in one transaction. */
@Component
class StoreTransaction {

  private final StudyIndex index;
  private final CaseArrivals cases;

  StoreTransaction(StudyIndex index, CaseArrivals cases) {
    this.index = index;
    this.cases = cases;
  }

  /**
   * Adds objects of different SOP Instance UIDs, whose bytes are durable already.
   *
   * @return what became of each, by SOP Instance UID
   */
  @Transactional
  public Map<String, Verdict> add(List<IndexRows> objects, Cohort cohort) {
    Set<String> studies = new TreeSet<>();
    objects.forEach(object -> studies.add(object.studyInstanceUid()));
    Map<String, Verdict> verdicts = new HashMap<>();

    index.addStudies(objects);
    // From here on no one else changes these cases, nor completes one of them half filled.
    Map<String, String> cohorts = cases.open(studies, cohort);
    List<IndexRows> mine = new ArrayList<>();
    for (IndexRows object : objects) {
      if (cohort.name().equals(cohorts.get(object.studyInstanceUid()))) {
        mine.add(object);
      } else {
        verdicts.put(object.sopInstanceUid(), Verdict.OTHER_COHORT);
      }
    }
    Map<String, String> seriesStudies = index.addSeries(mine);
    List<IndexRows> fitting = new ArrayList<>();
    for (IndexRows object : mine) {
      if (object.studyInstanceUid().equals(seriesStudies.get(object.seriesInstanceUid()))) {
        fitting.add(object);
      } else {
        verdicts.put(object.sopInstanceUid(), Verdict.OTHER_STUDY);
      }
    }
    addInstances(fitting, verdicts);
    if (verdicts.values().stream().anyMatch(v -> v != Verdict.ADDED && v != Verdict.SAME)) {
      cases.dropEmpty(studies);
      index.dropEmpty(studies);
    }
    return verdicts;
  }

  private void addInstances(List<IndexRows> objects, Map<String, Verdict> verdicts) {
    Set<String> added = index.addInstances(objects);
    Map<String, String> held =
        index.digests(
            objects.stream()
                .map(IndexRows::sopInstanceUid)
                .filter(uid -> !added.contains(uid))
                .toList());
    Map<String, Integer> arrivals = new TreeMap<>();
    for (IndexRows object : objects) {
      String uid = object.sopInstanceUid();
      if (added.contains(uid)) {
        verdicts.put(uid, Verdict.ADDED);
        arrivals.merge(object.studyInstanceUid(), 1, Integer::sum);
      } else {
        boolean same = object.digest().equals(held.get(uid));
        verdicts.put(uid, same ? Verdict.SAME : Verdict.OTHER_CONTENT);
      }
    }
    arrivals.forEach(cases::arrived);
  }
}

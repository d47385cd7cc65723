package org.petra.ingest.clinical.fhir;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.petra.ingest.clinical.CaseKey;
import org.petra.ingest.clinical.ClinicalIntake;
import org.petra.ingest.clinical.ClinicalIntake.Said;
import org.petra.ingest.clinical.ClinicalIntake.Taken;
import org.petra.ingest.clinical.NewStatement;
import org.petra.ingest.clinical.fhir.FhirMessage.Entry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes a message whole or not at all. */
@Component
class FhirIntake {

  private final FhirStatements statements;
  private final ClinicalIntake intake;

  FhirIntake(FhirStatements statements, ClinicalIntake intake) {
    this.statements = statements;
    this.intake = intake;
  }

  /**
   * What became of an entry of a message.
   *
   * @param id under which the resource is kept
   * @param parts the resource itself, then the observations it contains
   */
  record Outcome(Resource resource, long id, List<Part> parts) {}

  /** A statement and what became of it. */
  record Part(NewStatement statement, Taken taken) {}

  /**
   * Takes a message of a caller.
   *
   * @param cohort only cases of this cohort; null: of any
   * @return one outcome for each entry
   * @throws FhirException if a resource cannot be taken
   * @throws org.petra.support.problem.ProblemException 422 if a value is out of its range
   */
  List<Outcome> take(FhirMessage message, @Nullable String cohort) {
    Map<Resource, DiagnosticReport> reports = reports(message);
    List<Said> said = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Entry entry : message.entries()) {
      said.add(said(entry, reports, cohort));
      for (Entry contained : contained(entry)) {
        said.add(said(contained, reports, cohort));
      }
      ends.add(said.size());
    }
    List<Taken> taken = intake.take(said);
    List<Outcome> outcomes = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < ends.size(); i++) {
      List<Part> parts = new ArrayList<>();
      for (; next < ends.get(i); next++) {
        parts.add(new Part(said.get(next).statement(), taken.get(next)));
      }
      Resource resource = message.entries().get(i).resource();
      outcomes.add(new Outcome(resource, parts.getFirst().taken().id(), parts));
    }
    return outcomes;
  }

  private Said said(Entry entry, Map<Resource, DiagnosticReport> reports, @Nullable String cohort) {
    return switch (entry.resource()) {
      case Observation observation ->
          new Said(
              statements.of(observation, entry),
              CaseReferences.of(observation, reports.get(observation), cohort));
      case DiagnosticReport report ->
          new Said(statements.of(report, entry), CaseReferences.of(report, cohort));
      default ->
          new Said(statements.ofOther(entry), new CaseKey(cohort, null, null, null, List.of()));
    };
  }

  /** Which report lists an observation among its results. */
  private static Map<Resource, DiagnosticReport> reports(FhirMessage message) {
    Map<Resource, DiagnosticReport> reports = new IdentityHashMap<>();
    for (Entry entry : message.entries()) {
      if (entry.resource() instanceof DiagnosticReport report) {
        for (Reference result : report.getResult()) {
          if (result.getResource() instanceof Resource resource) {
            reports.put(resource, report);
          }
        }
      }
    }
    return reports;
  }

  /** The observations that a resource contains. */
  private static List<Entry> contained(Entry entry) {
    List<Entry> found = new ArrayList<>();
    if (entry.resource() instanceof DomainResource parent) {
      List<Resource> all = parent.getContained();
      JsonNode json = entry.json().path("contained");
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i) instanceof Observation one) {
          String id = entry.id() == null ? null : entry.id() + "#" + one.getIdPart();
          found.add(new Entry(one, json.path(i), id));
        }
      }
    }
    return found;
  }
}

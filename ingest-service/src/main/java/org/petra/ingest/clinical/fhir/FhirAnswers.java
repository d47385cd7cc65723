package org.petra.ingest.clinical.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.CaseMatch.Found;
import org.petra.ingest.clinical.CaseMatch.Open;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.ingest.clinical.NewStatement.State;
import org.petra.ingest.clinical.fhir.FhirIntake.Outcome;
import org.petra.ingest.clinical.fhir.FhirIntake.Part;

/** What is answered to a message: what became of each resource, in words. */
final class FhirAnswers {

  private FhirAnswers() {}

  /** The answer to a transaction, in the order of its entries. */
  static Bundle transaction(List<Outcome> outcomes) {
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
    for (Outcome outcome : outcomes) {
      bundle
          .addEntry()
          .getResponse()
          .setStatus("201 Created")
          .setLocation(location(outcome))
          .setOutcome(words(outcome));
    }
    return bundle;
  }

  /** Where a resource is to be read, under the base of the service. */
  static String location(Outcome outcome) {
    return outcome.resource().fhirType() + "/" + outcome.id();
  }

  /** What became of one resource. */
  static OperationOutcome words(Outcome outcome) {
    OperationOutcome words = new OperationOutcome();
    outcome.parts().forEach(part -> add(part, words));
    return words;
  }

  /** Why a message was refused. */
  static OperationOutcome error(IssueType type, String text) {
    OperationOutcome words = new OperationOutcome();
    words.addIssue().setSeverity(IssueSeverity.ERROR).setCode(type).setDiagnostics(text);
    return words;
  }

  private static void add(Part part, OperationOutcome words) {
    String fields =
        part.statement().fields().keySet().stream()
            .map(ClinicalField::label)
            .collect(Collectors.joining(", "));
    if (part.statement().state() == State.WITHDRAWN) {
      inform(words, "Withdrawn: what an earlier version of it said no longer counts.");
    } else if (part.statement().state() == State.CONTEXT && part.statement().problem() == null) {
      inform(words, "Kept.");
    } else if (!fields.isEmpty()) {
      switch (part.taken().match()) {
        case Found found -> inform(words, "Case " + found.caseId() + ": " + fields + ".");
        case Open open -> warn(words, IssueType.NOTFOUND, fields + ": " + open.because().detail());
      }
    }
    CaseProblem problem = part.statement().problem();
    if (problem != null) {
      warn(words, IssueType.NOTSUPPORTED, "Kept, not understood: " + problem.detail());
    }
  }

  private static void inform(OperationOutcome words, String text) {
    words
        .addIssue()
        .setSeverity(IssueSeverity.INFORMATION)
        .setCode(IssueType.INFORMATIONAL)
        .setDiagnostics(text);
  }

  private static void warn(OperationOutcome words, IssueType type, String text) {
    words.addIssue().setSeverity(IssueSeverity.WARNING).setCode(type).setDiagnostics(text);
  }
}

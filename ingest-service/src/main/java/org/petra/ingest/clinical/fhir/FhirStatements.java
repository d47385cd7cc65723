package org.petra.ingest.clinical.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.ingest.clinical.NewStatement;
import org.petra.ingest.clinical.NewStatement.ResourceName;
import org.petra.ingest.clinical.NewStatement.Source;
import org.petra.ingest.clinical.NewStatement.State;
import org.petra.ingest.clinical.fhir.FhirMessage.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes statements of resources. */
@Component
class FhirStatements {

  /** Resources that are read only to find the case. */
  private static final Set<String> REFERENCED =
      Set.of(
          "Encounter",
          "ImagingStudy",
          "Organization",
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "ServiceRequest",
          "Specimen");

  private final ObservationReader observations;

  FhirStatements(ObservationReader observations) {
    this.observations = observations;
  }

  /**
   * What an observation says.
   *
   * @throws FhirException 422 if it has no status
   */
  NewStatement of(Observation observation, Entry entry) {
    ObservationStatus status = observation.getStatus();
    if (status == null) {
      throw new FhirException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          org.hl7.fhir.r4.model.OperationOutcome.IssueType.REQUIRED,
          "Observation.status is required.");
    }
    return switch (status) {
      case PRELIMINARY, FINAL, AMENDED, CORRECTED -> {
        Reading reading = observations.read(observation);
        yield statement(State.VALID, reading, effective(observation), entry);
      }
      case REGISTERED, UNKNOWN, NULL ->
          statement(
              State.VALID,
              nothing("NO_RESULT", "The status is " + status.toCode() + ": no result to rely on."),
              effective(observation),
              entry);
      case ENTEREDINERROR, CANCELLED ->
          statement(State.WITHDRAWN, new Reading(Map.of(), null), null, entry);
    };
  }

  /** What a report says beside its results: nothing that is read, but it is kept. */
  NewStatement of(DiagnosticReport report, Entry entry) {
    List<Reference> missing =
        report.getResult().stream().filter(one -> one.getResource() == null).toList();
    Reading reading = new Reading(Map.of(), null);
    if (!missing.isEmpty()) {
      reading =
          nothing(
              "NOT_INCLUDED", missing.size() + " results of the report are not in the message.");
    } else if (report.hasConclusion() || report.hasConclusionCode() || report.hasPresentedForm()) {
      reading = nothing("NOT_READ", "The report's conclusion is not read, only its results are.");
    }
    return statement(State.CONTEXT, reading, null, entry);
  }

  /** Any other resource: kept, and listed unless it serves to find the case. */
  NewStatement ofOther(Entry entry) {
    String type = entry.resource().fhirType();
    Reading reading =
        REFERENCED.contains(type)
            ? new Reading(Map.of(), null)
            : nothing("NOT_READ", "No " + type + " is read.");
    return statement(State.CONTEXT, reading, null, entry);
  }

  private static Reading nothing(String code, String detail) {
    return new Reading(Map.of(), new CaseProblem(code, detail));
  }

  private static NewStatement statement(
      State state, Reading reading, @Nullable Instant effective, Entry entry) {
    return new NewStatement(
        Source.FHIR,
        state,
        reading.fields(),
        effective,
        new ResourceName(entry.resource().fhirType(), identity(entry)),
        reading.problem(),
        entry.json().toString());
  }

  /** What a later version of the resource has too: its identifiers, its id, or else its content. */
  private static String identity(Entry entry) {
    List<Identifier> identifiers = identifiers(entry.resource());
    if (!identifiers.isEmpty()) {
      return identifiers.stream()
          .map(one -> one.getSystem() + "|" + one.getValue())
          .sorted()
          .collect(Collectors.joining(" "));
    }
    return entry.id() != null ? entry.id() : "sha256:" + sha256(entry.json().toString());
  }

  private static List<Identifier> identifiers(Resource resource) {
    List<Identifier> all =
        switch (resource) {
          case Observation observation -> observation.getIdentifier();
          case DiagnosticReport report -> report.getIdentifier();
          default -> List.of();
        };
    return all.stream().filter(Identifier::hasValue).toList();
  }

  /** When it was true: what it says, or else when it was issued. */
  private static @Nullable Instant effective(Observation observation) {
    return switch (observation.getEffective()) {
      case DateTimeType time -> instant(time);
      case InstantType time -> instant(time);
      case Period period ->
          instant(period.hasEnd() ? period.getEndElement() : period.getStartElement());
      case null, default -> instant(observation.getIssuedElement());
    };
  }

  /** A day begins in UTC, a month or year with its first day. */
  private static @Nullable Instant instant(@Nullable BaseDateTimeType time) {
    if (time == null || time.getValue() == null) {
      return null;
    }
    return switch (time.getPrecision()) {
      case YEAR -> day(time.getYear(), 0, 1);
      case MONTH -> day(time.getYear(), time.getMonth(), 1);
      case DAY -> day(time.getYear(), time.getMonth(), time.getDay());
      case MINUTE, SECOND, MILLI -> time.getValue().toInstant();
    };
  }

  private static Instant day(int year, int monthFromZero, int day) {
    return LocalDate.of(year, monthFromZero + 1, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

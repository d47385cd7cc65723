package org.petra.ingest.clinical.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.petra.ingest.clinical.CaseKey;

/**
 * Finds in references what names a case: the Study Instance UID and accession number of the imaging
 * study, and the patient's identifiers.
 *
 * <p>A reference is followed into the same message, or says what it means by its own identifier. A
 * server's own ids, such as {@code Patient/7}, name nothing that is known here.
 */
final class CaseReferences {

  private static final String DICOM_UID = "urn:dicom:uid";
  private static final String OID = "urn:oid:";
  private static final String ACCESSION = "ACSN";

  private final Set<String> studies = new LinkedHashSet<>();
  private final Set<String> accessions = new LinkedHashSet<>();
  private final Set<String> patients = new LinkedHashSet<>();

  private CaseReferences() {}

  /** The key of an observation, or of the report that lists it where it says less itself. */
  static CaseKey of(
      Observation observation, @Nullable DiagnosticReport report, @Nullable String cohort) {
    CaseReferences found = new CaseReferences();
    found.study(observation.getDerivedFrom());
    found.study(observation.getPartOf());
    found.study(observation.getFocus());
    found.order(observation.getBasedOn());
    found.subject(observation.getSubject());
    if (report != null) {
      found.addReport(report);
    }
    return found.key(cohort);
  }

  /** The key of a report. */
  static CaseKey of(DiagnosticReport report, @Nullable String cohort) {
    CaseReferences found = new CaseReferences();
    found.addReport(report);
    return found.key(cohort);
  }

  private void addReport(DiagnosticReport report) {
    if (studies.isEmpty()) {
      study(report.getImagingStudy());
    }
    if (accessions.isEmpty()) {
      order(report.getBasedOn());
    }
    if (patients.isEmpty()) {
      subject(report.getSubject());
    }
  }

  /** Several studies or orders are as good as none: it would be a guess which is meant. */
  private CaseKey key(@Nullable String cohort) {
    return new CaseKey(cohort, null, only(studies), only(accessions), new ArrayList<>(patients));
  }

  private static @Nullable String only(Set<String> values) {
    return values.size() == 1 ? values.iterator().next() : null;
  }

  private void study(List<Reference> references) {
    for (Reference reference : references) {
      if (reference.getResource() instanceof ImagingStudy study) {
        study.getIdentifier().forEach(this::studyIdentifier);
        order(study.getBasedOn());
        if (patients.isEmpty()) {
          subject(study.getSubject());
        }
      } else if (reference.hasIdentifier()) {
        studyIdentifier(reference.getIdentifier());
      }
    }
  }

  private void studyIdentifier(Identifier identifier) {
    String value = identifier.getValue();
    if (value != null && DICOM_UID.equals(identifier.getSystem())) {
      studies.add(value.startsWith(OID) ? value.substring(OID.length()) : value);
    } else if (isAccession(identifier)) {
      value(identifier).forEach(accessions::add);
    }
  }

  private void order(List<Reference> references) {
    for (Reference reference : references) {
      Stream<Identifier> identifiers =
          reference.getResource() instanceof ServiceRequest request
              ? request.getIdentifier().stream()
              : Stream.of(reference.getIdentifier());
      identifiers
          .filter(one -> isAccession(one) || !one.hasType())
          .flatMap(CaseReferences::value)
          .forEach(accessions::add);
    }
  }

  private void subject(Reference reference) {
    Stream<Identifier> identifiers =
        reference.getResource() instanceof Patient patient
            ? patient.getIdentifier().stream()
            : Stream.of(reference.getIdentifier());
    identifiers.flatMap(CaseReferences::value).forEach(patients::add);
  }

  private static boolean isAccession(Identifier identifier) {
    return identifier.getType().getCoding().stream()
        .anyMatch(coding -> ACCESSION.equals(coding.getCode()));
  }

  private static Stream<String> value(Identifier identifier) {
    return Optional.ofNullable(identifier.getValue()).filter(one -> !one.isBlank()).stream();
  }
}

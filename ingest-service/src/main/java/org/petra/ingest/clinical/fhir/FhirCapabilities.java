package org.petra.ingest.clinical.fhir;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What this FHIR endpoint can do. */
final class FhirCapabilities {

  private FhirCapabilities() {}

  static CapabilityStatement statement(Date since) {
    CapabilityStatement statement = new CapabilityStatement();
    statement
        .setStatus(PublicationStatus.ACTIVE)
        .setDate(since)
        .setKind(CapabilityStatementKind.INSTANCE)
        .setFhirVersion(FHIRVersion._4_0_1)
        .addFormat("json");
    statement.getSoftware().setName("Petra");
    statement.getImplementation().setDescription("Clinical records of imaging cases");
    CapabilityStatementRestComponent rest =
        statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    for (String type : List.of("DiagnosticReport", "Observation")) {
      CapabilityStatement.CapabilityStatementRestResourceComponent resource =
          rest.addResource().setType(type);
      resource.addInteraction().setCode(TypeRestfulInteraction.CREATE);
      resource.addInteraction().setCode(TypeRestfulInteraction.READ);
    }
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    return statement;
  }
}

package org.petra.ingest.clinical.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The resources of a message, in its order.
 *
 * @param entries one for each entry of the Bundle, or the one resource
 */
record FhirMessage(List<Entry> entries) {

  private static final int MAX_ENTRIES = 10_000;

  /**
   * One resource.
   *
   * @param resource as it was read
   * @param json as it came
   * @param id the client's own id where the message puts it under one, else null
   */
  record Entry(Resource resource, JsonNode json, @Nullable String id) {}

  /** The message of one resource that is created. */
  static FhirMessage of(Resource resource, JsonNode json) {
    return new FhirMessage(List.of(new Entry(resource, json, null)));
  }

  /**
   * The message of a transaction.
   *
   * @throws FhirException 422 if it is none, or asks for something else than to create or update
   */
  static FhirMessage of(Bundle bundle, JsonNode json) {
    if (bundle.getType() != BundleType.TRANSACTION) {
      throw FhirException.notSupported("Only a Bundle of type transaction is taken.");
    }
    if (bundle.getEntry().size() > MAX_ENTRIES) {
      throw FhirException.notSupported("A Bundle has at most " + MAX_ENTRIES + " entries.");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      entries.add(entry(i, bundle.getEntry().get(i), json.path("entry").path(i).path("resource")));
    }
    return new FhirMessage(entries);
  }

  private static Entry entry(int index, BundleEntryComponent entry, JsonNode json) {
    HTTPVerb method = entry.getRequest().getMethod();
    if (entry.getResource() == null || (method != HTTPVerb.POST && method != HTTPVerb.PUT)) {
      throw FhirException.notSupported(
          "Bundle.entry[" + index + "] must have a resource and a request of POST or PUT.");
    }
    String url = String.valueOf(entry.getRequest().getUrl());
    String type = entry.getResource().fhirType();
    boolean fits = method == HTTPVerb.POST ? url.equals(type) : url.startsWith(type + "/");
    if (!fits) {
      throw FhirException.notSupported(
          "Bundle.entry[" + index + "].request.url must be that of a " + type + ".");
    }
    return new Entry(entry.getResource(), json, method == HTTPVerb.PUT ? url : null);
  }
}

package org.petra.ingest.clinical.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads and writes R4 resources as JSON. The model takes a second to build, so that is done when
 * the first message comes.
 */
@Component
class FhirJson {

  /** Holder of the model: the class is loaded when first used. */
  private static final class Model {
    static final FhirContext R4 = FhirContext.forR4();
  }

  /**
   * Reads a resource. An element that R4 does not know is left out; what came is kept beside.
   *
   * @throws FhirException 400 if it is no resource
   */
  Resource read(String json) {
    try {
      if (parser().parseResource(json) instanceof Resource resource) {
        return resource;
      }
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      // Its message repeats values.
    }
    throw FhirException.invalid(
        "The body is no R4 resource in JSON, or an element has a value that its type does not allow.");
  }

  String write(IBaseResource resource) {
    return parser().encodeResourceToString(resource);
  }

  private static IParser parser() {
    return Model.R4.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
  }
}

package org.petra.ingest.clinical.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.PetraHeaders;
import org.petra.ingest.clinical.ClinicalIntake;
import org.petra.ingest.clinical.LimitedBody;
import org.petra.ingest.clinical.fhir.FhirIntake.Outcome;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes FHIR R4 resources; every answer is FHIR too. */
@Tag(name = "FHIR R4")
@RestController
@RequestMapping("/fhir")
class FhirEndpoint {

  private static final MediaType FHIR_JSON = MediaType.parseMediaType("application/fhir+json");
  private static final Pattern JSON_TYPE =
      Pattern.compile("application/(fhir\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> CREATED = Set.of("Observation", "DiagnosticReport");
  private static final JsonMapper JSON = new JsonMapper();

  private final FhirJson fhir;
  private final FhirIntake messages;
  private final ClinicalIntake intake;
  private final Date since;

  FhirEndpoint(FhirJson fhir, FhirIntake messages, ClinicalIntake intake, Clock clock) {
    this.fhir = fhir;
    this.messages = messages;
    this.intake = intake;
    this.since = Date.from(clock.instant());
  }

  /** Takes a transaction, whole or not at all. */
  @Operation(
      summary = "Takes a transaction Bundle with clinical observations, whole or not at all.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(mediaType = "application/fhir+json", schema = @Schema(type = "object"))))
  @PostMapping
  ResponseEntity<String> transaction(
      HttpServletRequest request,
      @RequestHeader(name = PetraHeaders.COHORT, required = false) @Nullable String cohort)
      throws IOException {
    JsonNode json = body(request);
    if (!(fhir.read(json.toString()) instanceof Bundle bundle)) {
      throw FhirException.notSupported(
          "A Bundle is expected here; a single resource goes to the path of its type.");
    }
    List<Outcome> outcomes = messages.take(FhirMessage.of(bundle, json), cohort);
    return answer(HttpStatus.OK, FhirAnswers.transaction(outcomes));
  }

  /** Creates one Observation or DiagnosticReport. */
  @Operation(
      summary = "Takes one Observation or DiagnosticReport.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(mediaType = "application/fhir+json", schema = @Schema(type = "object"))))
  @PostMapping("/{type}")
  ResponseEntity<String> create(
      @PathVariable String type,
      HttpServletRequest request,
      @RequestHeader(name = PetraHeaders.COHORT, required = false) @Nullable String cohort)
      throws IOException {
    if (!CREATED.contains(type)) {
      throw new FhirException(
          HttpStatus.NOT_FOUND, IssueType.NOTSUPPORTED, "Alone are taken: " + CREATED + ".");
    }
    JsonNode json = body(request);
    Resource resource = fhir.read(json.toString());
    if (!resource.fhirType().equals(type)) {
      throw FhirException.invalid("The body is no " + type + ".");
    }
    Outcome outcome = messages.take(FhirMessage.of(resource, json), cohort).getFirst();
    return ResponseEntity.created(
            ServletUriComponentsBuilder.fromContextPath(request)
                .path("/fhir/" + FhirAnswers.location(outcome))
                .build()
                .toUri())
        .contentType(FHIR_JSON)
        .body(fhir.write(FhirAnswers.words(outcome)));
  }

  /** What this endpoint can do. */
  @Operation(summary = "The CapabilityStatement.")
  @GetMapping("/metadata")
  ResponseEntity<String> metadata() {
    return answer(HttpStatus.OK, FhirCapabilities.statement(since));
  }

  /** A resource as it came, under the id it was given here. */
  @Operation(summary = "A resource as it was received.")
  @GetMapping("/{type}/{id}")
  ResponseEntity<String> read(@PathVariable String type, @PathVariable long id) {
    String raw =
        intake
            .raw(type, id)
            .orElseThrow(
                () ->
                    new FhirException(
                        HttpStatus.NOT_FOUND, IssueType.NOTFOUND, "There is no such resource."));
    ObjectNode json = (ObjectNode) JSON.readTree(raw);
    json.put("id", Long.toString(id));
    return ResponseEntity.ok().contentType(FHIR_JSON).body(json.toString());
  }

  @ExceptionHandler(FhirException.class)
  ResponseEntity<String> refused(FhirException e) {
    return answer(e.status(), FhirAnswers.error(e.issue(), String.valueOf(e.getMessage())));
  }

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<String> problem(ProblemException e) {
    return answer(
        e.status(), FhirAnswers.error(IssueType.PROCESSING, e.code() + ": " + e.getMessage()));
  }

  private static JsonNode body(HttpServletRequest request) throws IOException {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !JSON_TYPE.matcher(type).matches()) {
      throw new FhirException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          IssueType.NOTSUPPORTED,
          "Only application/fhir+json is taken.");
    }
    try {
      return JSON.readTree(LimitedBody.read(request.getInputStream()));
    } catch (JacksonException e) {
      throw FhirException.invalid("The body is no JSON.");
    }
  }

  private ResponseEntity<String> answer(HttpStatusCode status, IBaseResource resource) {
    return ResponseEntity.status(status).contentType(FHIR_JSON).body(fhir.write(resource));
  }
}

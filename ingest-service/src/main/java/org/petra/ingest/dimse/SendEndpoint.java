package org.petra.ingest.dimse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends a case's stored objects to an archive or a workstation over C-STORE. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class SendEndpoint {

  private final SendRequests requests;
  private final Transmissions transmissions;

  SendEndpoint(SendRequests requests, Transmissions transmissions) {
    this.requests = requests;
    this.transmissions = transmissions;
  }

  /**
   * What to send where.
   *
   * @param destination a name of the configuration
   * @param series which series of the case; all if absent
   */
  record SendRequest(@Nullable String destination, @Nullable List<String> series) {}

  /** Queues the transmission; it is tried until the destination has every object. */
  @Operation(summary = "Sends a case's objects to a configured destination (C-STORE).")
  @PostMapping("/send")
  ResponseEntity<Transmission> send(@PathVariable UUID caseId, @RequestBody SendRequest request) {
    if (request.destination() == null) {
      throw ProblemException.malformed("The body names no destination.");
    }
    List<String> series = request.series() == null ? List.of() : request.series();
    Transmission one = requests.add(caseId, request.destination(), series);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/cases/" + caseId + "/transmissions/" + one.transmissionId()))
        .body(one);
  }

  /** The transmissions of a case, the newest first. */
  @Operation(summary = "What was sent of a case, the newest first.")
  @GetMapping("/transmissions")
  List<Transmission> list(@PathVariable UUID caseId) {
    return transmissions.of(caseId);
  }

  /** One transmission. */
  @Operation(summary = "How far a transmission is.")
  @GetMapping("/transmissions/{transmissionId}")
  Transmission get(@PathVariable UUID caseId, @PathVariable UUID transmissionId) {
    return transmissions
        .find(transmissionId)
        .filter(one -> one.caseId().equals(caseId))
        .orElseThrow(() -> ProblemException.notFound("transmission", transmissionId));
  }
}

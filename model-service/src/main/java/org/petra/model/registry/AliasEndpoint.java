package org.petra.model.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.ModelReference;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves aliases and shows where they pointed. */
@RestController
@Tag(name = "Models", description = "Immutable versions of models")
class AliasEndpoint {

  private static final int LONGEST_REASON = 500;

  private final ModelStore models;
  private final AliasStore aliases;

  AliasEndpoint(ModelStore models, AliasStore aliases) {
    this.models = models;
    this.aliases = aliases;
  }

  /** Points an alias at a version; 404 if there is no such version. */
  @PutMapping("/api/v1/models/{name}/aliases/{alias}")
  @Operation(summary = "Point an alias at a version")
  AliasAssignment assign(
      @PathVariable String name, @PathVariable String alias, @RequestBody AliasRequest request) {
    Names.checked("alias", alias);
    checkReason(request.reason());
    ModelReference target = new ModelReference(name, request.version());
    if (models.find(target).isEmpty()) {
      throw ProblemException.notFound("version", name + " " + request.version());
    }
    return aliases.assign(name, alias, request);
  }

  /** Every assignment of an alias, newest first; 404 if it was never assigned. */
  @GetMapping("/api/v1/models/{name}/aliases/{alias}")
  @Operation(summary = "Where an alias points and pointed, newest first")
  List<AliasAssignment> history(@PathVariable String name, @PathVariable String alias) {
    List<AliasAssignment> history = aliases.history(name, alias);
    if (history.isEmpty()) {
      throw ProblemException.notFound("alias", name + " @" + alias);
    }
    return history;
  }

  private static void checkReason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ErrorCode.OUT_OF_RANGE,
          "reason must be given, in at most " + LONGEST_REASON + " characters.");
    }
  }
}

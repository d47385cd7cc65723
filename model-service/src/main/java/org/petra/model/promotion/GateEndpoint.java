package org.petra.model.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.http.PetraHeaders;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.Names;
import org.petra.model.registry.StoredVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Declares and shows what must hold of a version before an alias moves to it. */
@RestController
@Tag(name = "Aliases", description = "Names that move between versions, with their history")
class GateEndpoint {

  private static final String PATH = "/api/v1/models/{name}/aliases/{alias}/gate";

  private final GateStore gates;
  private final ModelStore models;
  private final ModelVersions versions;
  private final Promotion promotion;

  GateEndpoint(GateStore gates, ModelStore models, ModelVersions versions, Promotion promotion) {
    this.gates = gates;
    this.models = models;
    this.versions = versions;
    this.promotion = promotion;
  }

  /** Declares a gate; 404 for an unknown model, 422 for a number out of its range. */
  @PutMapping(PATH)
  @Operation(summary = "Declare what must hold of a version before the alias moves to it")
  @ApiResponse(responseCode = "200", description = "The conditions that hold now, with history")
  @ApiResponse(responseCode = "404", description = "NOT_FOUND: no such model")
  @ApiResponse(responseCode = "422", description = "OUT_OF_RANGE: alias, reason or a limit")
  AliasGate declare(
      @PathVariable String name,
      @PathVariable String alias,
      @RequestBody GateRequest request,
      @Parameter(hidden = true)
          @RequestHeader(name = PetraHeaders.KEY_NAME, defaultValue = AliasEndpoint.NO_KEY)
          String by) {
    Names.checked("alias", alias);
    Names.checkReason(request.reason());
    models.requireKnown(name);
    gates.declare(name, alias, request.gate(), by, request.reason());
    return gates.find(name, alias);
  }

  /** The gate of an alias with its history; 404 for an unknown model. */
  @GetMapping(PATH)
  @Operation(summary = "The conditions of an alias and their history")
  AliasGate gate(@PathVariable String name, @PathVariable String alias) {
    models.requireKnown(name);
    return gates.find(name, alias);
  }

  /** What the gate would say of a version now, moving nothing; 404 for a missing version. */
  @GetMapping(PATH + "/{version}")
  @Operation(summary = "What the gate says of a version, without moving the alias")
  List<GateCheck> check(
      @PathVariable String name, @PathVariable String alias, @PathVariable String version) {
    StoredVersion found = versions.resolve(name, version);
    return promotion.checks(name, alias, versions.evaluation(found.reference()));
  }
}

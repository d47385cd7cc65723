package org.petra.model.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.PetraHeaders;
import org.petra.model.registry.AliasAssignment;
import org.petra.model.registry.AliasStore;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.Names;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves aliases and shows where they point and pointed. */
@RestController
@Tag(name = "Aliases", description = "Names that move between versions, with their history")
class AliasEndpoint {

  private static final String PATH = "/api/v1/models/{name}/aliases/{alias}";

  /** Who moves an alias without a key: another of our services. */
  static final String NO_KEY = "internal";

  private static final int LAST_YEAR = 9999;

  private static final LocalTime LAST_MICROSECOND = LocalTime.of(23, 59, 59, 999_999_000);

  private final Promotion promotion;
  private final ModelStore models;
  private final AliasStore aliases;
  private final Clock clock;

  AliasEndpoint(Promotion promotion, ModelStore models, AliasStore aliases, Clock clock) {
    this.promotion = promotion;
    this.models = models;
    this.aliases = aliases;
    this.clock = clock;
  }

  /** Points an alias at a version; 404 for a missing one, 409 as {@link Promotion} says. */
  @PutMapping(PATH)
  @Operation(
      summary =
          "Point an alias at a version that passes its gate; 409 GATE_REFUSED with the numbers, 409"
              + " CONFLICT if it points elsewhere than expected")
  @ApiResponse(responseCode = "200", description = "The assignment that holds now")
  @ApiResponse(responseCode = "404", description = "NOT_FOUND: no such version")
  @ApiResponse(
      responseCode = "409",
      description = "GATE_REFUSED with conditions, or CONFLICT with current; nothing was moved")
  @ApiResponse(responseCode = "422", description = "OUT_OF_RANGE: alias or reason")
  AliasAssignment assign(
      @PathVariable String name,
      @PathVariable String alias,
      @RequestBody AliasRequest request,
      @Parameter(hidden = true) @RequestHeader(name = PetraHeaders.KEY_NAME, defaultValue = NO_KEY)
          String by) {
    Names.checked("alias", alias);
    Names.checkReason(request.reason());
    return promotion.move(name, alias, request, by);
  }

  /** Points an alias where it has pointed before; 409 if there is no such version. */
  @PostMapping(PATH + "/rollback")
  @Operation(
      summary =
          "Point an alias where it did before its last move, or at any version that it has pointed"
              + " at; no gate holds it up, and the history says ROLLBACK")
  @ApiResponse(responseCode = "200", description = "The assignment that holds now")
  @ApiResponse(responseCode = "404", description = "NOT_FOUND: the alias was never assigned")
  @ApiResponse(
      responseCode = "409",
      description =
          "CONFLICT with current: it never pointed there, or not where it was expected to")
  AliasAssignment rollBack(
      @PathVariable String name,
      @PathVariable String alias,
      @RequestBody RollbackRequest request,
      @Parameter(hidden = true) @RequestHeader(name = PetraHeaders.KEY_NAME, defaultValue = NO_KEY)
          String by) {
    Names.checkReason(request.reason());
    return promotion.rollBack(name, alias, request, by);
  }

  /** Where each alias of a model points now; 404 for an unknown model. */
  @GetMapping("/api/v1/models/{name}/aliases")
  @Operation(summary = "Where each alias of a model points now, and which move brought it there")
  List<AliasAssignment> all(@PathVariable String name) {
    models.requireKnown(name);
    return aliases.current(name);
  }

  /** Every assignment of an alias, newest first; 404 if it was never assigned. */
  @GetMapping(PATH)
  @Operation(summary = "Where an alias points and pointed, newest first")
  List<AliasAssignment> history(@PathVariable String name, @PathVariable String alias) {
    List<AliasAssignment> history = aliases.history(name, alias);
    if (history.isEmpty()) {
      throw ProblemException.notFound("alias", name + " @" + alias);
    }
    return history;
  }

  /** Where an alias pointed at the end of a day in UTC; 404 if nowhere yet. */
  @GetMapping(path = PATH, params = "on")
  @Operation(summary = "Where an alias pointed at the end of a day (UTC)")
  AliasAt on(
      @PathVariable String name,
      @PathVariable String alias,
      @RequestParam LocalDate on,
      @Parameter(hidden = true) @RequestParam(required = false) @Nullable String at) {
    if (at != null) {
      throw ProblemException.unprocessable("Give either on or at.");
    }
    // Assignments have microseconds, so this is the last instant at which one can fall on the day.
    return at(name, alias, LAST_MICROSECOND.atDate(inRange(on)).toInstant(ZoneOffset.UTC));
  }

  /** Where an alias pointed at an instant; 404 if nowhere yet. */
  @GetMapping(
      path = PATH,
      params = {"at", "!on"})
  @Operation(summary = "Where an alias pointed at an instant")
  AliasAt at(@PathVariable String name, @PathVariable String alias, @RequestParam Instant at) {
    inRange(LocalDate.ofInstant(at, ZoneOffset.UTC));
    return aliases
        .at(name, alias, at)
        .map(since -> new AliasAt(at, at.isBefore(clock.instant()), since.version(), since))
        .orElseThrow(
            () -> ProblemException.notFound("assignment at " + at + " of", name + " @" + alias));
  }

  /** The database knows no days of other years. */
  private static LocalDate inRange(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw ProblemException.outOfRange("The day must lie in the years 1 to " + LAST_YEAR + ".");
    }
    return day;
  }
}

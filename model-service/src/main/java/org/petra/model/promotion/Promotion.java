package org.petra.model.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.ModelReference;
import org.petra.model.registry.AliasAssignment;
import org.petra.model.registry.AliasStore;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.StoredEvaluation;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves aliases. Of two moves of one alias that overlap exactly one succeeds. */
@Component
class Promotion {

  private final ModelStore models;
  private final AliasStore aliases;
  private final GateStore gates;
  private final TransactionOperations transaction;
  private final Clock clock;

  Promotion(
      ModelStore models,
      AliasStore aliases,
      GateStore gates,
      TransactionOperations transaction,
      Clock clock) {
    this.models = models;
    this.aliases = aliases;
    this.gates = gates;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Points an alias at a version that meets its gate. Where it points there already, nothing is
   * written and the assignment that brought it there is the answer.
   *
   * @param by name of the caller's key
   * @throws ProblemException 404 for a missing version, 409 {@code CONFLICT} if the alias does not
   *     point where it was expected to, 409 {@code GATE_REFUSED} with every condition
   */
  AliasAssignment move(String name, String alias, AliasRequest request, String by) {
    ModelReference target = new ModelReference(name, request.version());
    StoredEvaluation judged =
        models
            .evaluation(target)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "version",
                        "%s %d; GET /api/v1/models/%s/versions lists those there are"
                            .formatted(name, request.version(), name)));
    @Nullable AliasAssignment seen = aliases.current(name, alias).orElse(null);
    return locked(
        name,
        alias,
        now -> {
          refuseUnexpected(name, alias, request.expected(), seen, now);
          if (now != null && now.version() == request.version()) {
            return now;
          }
          List<GateCheck> checks = checks(name, alias, judged, now);
          refuseUnsatisfied(target, alias, now, checks);
          return add(target, alias, AliasAssignment.Kind.MOVE, now, by, request.reason(), checks);
        });
  }

  /**
   * Points an alias again where it has pointed before. No gate holds it up: the version stood there
   * before, and a rollback is for the hour when the newer one fails its patients, whatever its AUC.
   * The history keeps what the gate said of it all the same.
   *
   * @throws ProblemException 404 for an alias that was never assigned, 409 {@code CONFLICT} if it
   *     has not pointed at that version before or does not point where it was expected to
   */
  AliasAssignment rollBack(String name, String alias, RollbackRequest request, String by) {
    @Nullable AliasAssignment seen = aliases.current(name, alias).orElse(null);
    return locked(
        name,
        alias,
        now -> {
          if (now == null) {
            throw ProblemException.notFound("alias", name + " @" + alias);
          }
          refuseUnexpected(name, alias, request.expected(), seen, now);
          ModelReference target = new ModelReference(name, before(now, request.version()));
          if (now.version() == target.version()) {
            return now;
          }
          List<GateCheck> said =
              models
                  .evaluation(target)
                  .map(judged -> checks(name, alias, judged, now))
                  .orElse(List.of());
          return add(target, alias, AliasAssignment.Kind.ROLLBACK, now, by, request.reason(), said);
        });
  }

  private int before(AliasAssignment now, @Nullable Integer asked) {
    Integer before = asked == null ? now.from() : asked;
    if (before == null) {
      throw conflict(
          now,
          "@%s of %s has pointed at version %d alone; there is nothing to roll back to."
              .formatted(now.alias(), now.name(), now.version()));
    }
    if (asked != null
        && aliases.history(now.name(), now.alias()).stream()
            .noneMatch(each -> each.version() == asked)) {
      throw conflict(
          now,
          "@%s of %s has never pointed at version %d, and a version that is new to it goes through its gate: PUT /api/v1/models/%s/aliases/%s."
              .formatted(now.alias(), now.name(), asked, now.name(), now.alias()));
    }
    return before;
  }

  private static ProblemException conflict(AliasAssignment now, String detail) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        ErrorCode.CONFLICT.name(),
        detail,
        Map.of("alias", now.alias(), "current", now.version()));
  }

  /** What the gate of an alias says of a version now; empty for an open gate. */
  List<GateCheck> checks(String name, String alias, StoredEvaluation version) {
    return checks(name, alias, version, aliases.current(name, alias).orElse(null));
  }

  private List<GateCheck> checks(
      String name, String alias, StoredEvaluation version, @Nullable AliasAssignment now) {
    GateChecks.@Nullable Current current =
        Optional.ofNullable(now)
            .flatMap(
                assignment ->
                    models
                        .evaluation(new ModelReference(name, assignment.version()))
                        .map(found -> new GateChecks.Current(assignment.version(), found)))
            .orElse(null);
    return GateChecks.of(gates.find(name, alias).conditions(), version, current);
  }

  private AliasAssignment locked(String name, String alias, Move move) {
    return transaction.execute(
        status -> {
          aliases.lock(name, alias);
          return move.from(aliases.current(name, alias).orElse(null));
        });
  }

  /** What to do under the lock with where the alias points. */
  private interface Move {
    AliasAssignment from(@Nullable AliasAssignment now);
  }

  private AliasAssignment add(
      ModelReference target,
      String alias,
      AliasAssignment.Kind kind,
      @Nullable AliasAssignment now,
      String by,
      String reason,
      List<GateCheck> checks) {
    AliasAssignment assignment =
        new AliasAssignment(
            target.name(),
            alias,
            now == null ? null : now.version(),
            target.version(),
            kind,
            by,
            reason,
            after(now),
            checks);
    aliases.add(assignment);
    return assignment;
  }

  /** Now, and never before the last assignment, so that an instant has one answer. */
  private Instant after(@Nullable AliasAssignment last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return last != null && last.assignedAt().isAfter(now) ? last.assignedAt() : now;
  }

  private static void refuseUnexpected(
      String name,
      String alias,
      @Nullable Integer expected,
      @Nullable AliasAssignment seen,
      @Nullable AliasAssignment now) {
    int current = now == null ? 0 : now.version();
    boolean asExpected = expected == null ? Objects.equals(seen, now) : expected == current;
    if (!asExpected) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("alias", alias);
      fields.put("current", current);
      fields.put("expected", expected != null ? expected : seen == null ? 0 : seen.version());
      throw new ProblemException(
          HttpStatus.CONFLICT,
          ErrorCode.CONFLICT.name(),
          "@%s of %s points at %s, not where it was expected to; nothing was moved. Look at its history and ask again."
              .formatted(alias, name, current == 0 ? "no version" : "version " + current),
          fields);
    }
  }

  private static void refuseUnsatisfied(
      ModelReference target, String alias, @Nullable AliasAssignment now, List<GateCheck> checks) {
    List<GateCheck> failed = checks.stream().filter(check -> !check.satisfied()).toList();
    if (failed.isEmpty()) {
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("alias", alias);
    fields.put("version", target.version());
    fields.put("current", now == null ? 0 : now.version());
    fields.put("conditions", checks);
    throw new ProblemException(
        HttpStatus.CONFLICT,
        ErrorCode.GATE_REFUSED.name(),
        "%s %d does not pass the gate of @%s; nothing was moved. %s"
            .formatted(
                target.name(),
                target.version(),
                alias,
                failed.stream()
                    .map(check -> check.condition() + ": " + check.detail())
                    .collect(Collectors.joining(" "))),
        fields);
  }
}

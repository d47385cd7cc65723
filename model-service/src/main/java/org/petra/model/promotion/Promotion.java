package org.petra.model.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelReference;
import org.petra.model.registry.AliasAssignment;
import org.petra.model.registry.AliasStore;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.ModelVersions;
import org.petra.model.registry.StoredEvaluation;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves aliases. Of two moves of one alias that overlap exactly one succeeds. */
@Component
class Promotion {

  private final ModelVersions versions;
  private final AliasStore aliases;
  private final GateStore gates;
  private final TransactionOperations transaction;
  private final Clock clock;

  Promotion(
      ModelVersions versions,
      AliasStore aliases,
      GateStore gates,
      TransactionOperations transaction,
      Clock clock) {
    this.versions = versions;
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
    StoredEvaluation judged = versions.evaluation(target);
    @Nullable AliasAssignment seen = aliases.current(name, alias).orElse(null);
    return locked(
        name,
        alias,
        now -> {
          MoveRefusals.refuseUnexpected(name, alias, request.expected(), seen, now);
          if (now != null && now.version() == request.version()) {
            return now;
          }
          List<GateCheck> checks = checks(name, alias, judged, now);
          MoveRefusals.refuseUnsatisfied(target, alias, now, checks);
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
          MoveRefusals.refuseUnexpected(name, alias, request.expected(), seen, now);
          ModelReference target = new ModelReference(name, before(now, request.version()));
          if (now.version() == target.version()) {
            return now;
          }
          List<GateCheck> said = checks(name, alias, versions.evaluation(target), now);
          return add(target, alias, AliasAssignment.Kind.ROLLBACK, now, by, request.reason(), said);
        });
  }

  private int before(AliasAssignment now, @Nullable Integer asked) {
    Integer before = asked == null ? now.from() : asked;
    if (before == null) {
      throw MoveRefusals.conflict(
          now,
          "@%s of %s has pointed at version %d alone; there is nothing to roll back to."
              .formatted(now.alias(), now.name(), now.version()));
    }
    if (asked != null
        && aliases.history(now.name(), now.alias()).stream()
            .noneMatch(each -> each.version() == asked)) {
      throw MoveRefusals.conflict(
          now,
          "@%s of %s has never pointed at version %d, and a version that is new to it goes through its gate: PUT /api/v1/models/%s/aliases/%s."
              .formatted(now.alias(), now.name(), asked, now.name(), now.alias()));
    }
    return before;
  }

  /** What the gate of an alias says of a version now; empty for an open gate. */
  List<GateCheck> checks(String name, String alias, StoredEvaluation version) {
    return checks(name, alias, version, aliases.current(name, alias).orElse(null));
  }

  private List<GateCheck> checks(
      String name, String alias, StoredEvaluation version, @Nullable AliasAssignment now) {
    GateChecks.@Nullable Current current = null;
    if (now != null) {
      StoredEvaluation evaluation = versions.evaluation(new ModelReference(name, now.version()));
      current = new GateChecks.Current(now.version(), evaluation);
    }
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
}

package org.petra.model.promotion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.ModelReference;
import org.petra.model.registry.AliasAssignment;
import org.petra.model.registry.GateCheck;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a move of an alias is refused; nothing was moved. */
final class MoveRefusals {

  private MoveRefusals() {}

  /**
   * Refuses a move of an alias that points elsewhere than its caller believes.
   *
   * @param expected the version that the caller named, 0 for none; null takes {@code seen}
   * @param seen where it pointed when the request arrived
   * @param now where it points under the lock
   * @throws ProblemException 409 {@code CONFLICT} with {@code current} and {@code expected}
   */
  static void refuseUnexpected(
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

  /**
   * Refuses a move to a version that does not meet every condition.
   *
   * @throws ProblemException 409 {@code GATE_REFUSED} with all conditions, met or not
   */
  static void refuseUnsatisfied(
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

  /** A 409 {@code CONFLICT} that says where the alias points. */
  static ProblemException conflict(AliasAssignment now, String detail) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        ErrorCode.CONFLICT.name(),
        detail,
        Map.of("alias", now.alias(), "current", now.version()));
  }
}

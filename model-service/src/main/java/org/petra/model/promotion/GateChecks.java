package org.petra.model.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.StoredEvaluation;

/** Looks at the conditions of a gate; pure. */
final class GateChecks {

  private GateChecks() {}

  /**
   * Every condition of the gate, looked at for a version.
   *
   * @param current what the alias points at, null for nothing
   */
  static List<GateCheck> of(Gate gate, StoredEvaluation version, @Nullable Current current) {
    List<GateCheck> checks = new ArrayList<>();
    if (gate.aucLowerBound() != null) {
      checks.add(lowerBound(gate.aucLowerBound(), version));
    }
    if (gate.delongLoss() != null) {
      checks.add(new LossCheck(gate.delongLoss()).of(version, current));
    }
    if (gate.calibrationSlope() != null) {
      checks.add(slope(gate.calibrationSlope(), version));
    }
    return List.copyOf(checks);
  }

  /** The version that an alias points at, with its evaluation. */
  record Current(int version, StoredEvaluation evaluation) {}

  private static GateCheck lowerBound(Gate.AucLowerBound limit, StoredEvaluation version) {
    Optional<Estimate> auc = JudgedPart.of(version, limit.part()).map(JudgedPart::auc);
    Double low = auc.map(Estimate::low).orElse(null);
    String detail =
        low == null
            ? absent(limit.part(), auc)
            : "The lower bound of the AUC's 95 %% interval is %.4f; at least %.4f is asked for."
                .formatted(low, limit.atLeast());
    return new GateCheck(
        "aucLowerBound",
        limit.part().name(),
        low,
        limit.atLeast(),
        null,
        low != null && low >= limit.atLeast(),
        detail,
        auc.map(Estimate::value).map(value -> Map.of("auc", value)).orElse(Map.of()));
  }

  private static GateCheck slope(Gate.CalibrationSlope limit, StoredEvaluation version) {
    Optional<Estimate> slope = JudgedPart.of(version, limit.part()).map(JudgedPart::slope);
    Double value = slope.map(Estimate::value).orElse(null);
    String detail =
        value == null
            ? absent(limit.part(), slope)
            : "The calibration slope is %.4f; %.4f to %.4f is asked for."
                .formatted(value, limit.atLeast(), limit.atMost());
    return new GateCheck(
        "calibrationSlope",
        limit.part().name(),
        value,
        limit.atLeast(),
        limit.atMost(),
        value != null && value >= limit.atLeast() && value <= limit.atMost(),
        detail,
        Map.of());
  }

  private static String absent(Gate.Part part, Optional<Estimate> estimate) {
    return estimate
        .map(Estimate::absentBecause)
        .map(reason -> "It cannot be computed: " + reason + ".")
        .orElse("The version was not judged on the part " + part + ".");
  }
}

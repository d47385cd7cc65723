package org.petra.model.promotion;

import org.jspecify.annotations.Nullable;

/**
 * Declares the conditions of an alias. {@code PUT /api/v1/models/{name}/aliases/{alias}/gate}. They
 * replace those that were there; without any the gate is open.
 *
 * @param aucLowerBound as in {@link Gate}
 * @param delongLoss as in {@link Gate}
 * @param calibrationSlope as in {@link Gate}
 * @param reason why, at most 500 characters; kept in the gate's history
 */
record GateRequest(
    Gate.@Nullable AucLowerBound aucLowerBound,
    Gate.@Nullable DelongLoss delongLoss,
    Gate.@Nullable CalibrationSlope calibrationSlope,
    String reason) {

  Gate gate() {
    return new Gate(aucLowerBound, delongLoss, calibrationSlope).checked();
  }
}

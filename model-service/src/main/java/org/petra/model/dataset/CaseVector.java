package org.petra.model.dataset;

import java.util.UUID;

/** One case's row of the feature store. Immutable. */
final class CaseVector {

  private final UUID caseId;
  private final String profileDigest;
  private final String engineVersion;
  private final double[] values;
  private final CaseValues caseValues;

  CaseVector(
      UUID caseId,
      String profileDigest,
      String engineVersion,
      double[] values,
      CaseValues caseValues) {
    this.caseId = caseId;
    this.profileDigest = profileDigest;
    this.engineVersion = engineVersion;
    this.values = values;
    this.caseValues = caseValues;
  }

  /** The case. */
  UUID caseId() {
    return caseId;
  }

  /** What the values depend on beside the images: digest of the settings, and the engine. */
  VectorOrigin origin() {
    return new VectorOrigin(profileDigest, engineVersion);
  }

  /** Number of values. */
  int size() {
    return values.length;
  }

  /** The value at an index from 0; NaN where it could not be computed. */
  double value(int index) {
    return values[index];
  }

  /** A copy of all values. */
  double[] toArray() {
    return values.clone();
  }

  /** SUVmax and SUVmean of the case. */
  CaseValues caseValues() {
    return caseValues;
  }
}

package org.petra.model.classifier;

/** How much a row of either class counts in a fit. */
public enum ClassWeights {
  /** Every row counts alike. */
  NONE,
  /** Both classes count alike: a row weighs n / (2 * rows of its class). */
  BALANCED
}

package org.petra.contracts.model;

/** The study's labels by name: one HER2 class against the other two, or all three classes. */
public enum Task {
  /** Over-expression against the rest. */
  HER2_OVER,
  /** Low expression against the rest. */
  HER2_LOW,
  /** Zero expression against the rest. */
  HER2_ZERO,
  /** All three classes: one version for each against the rest, on one dataset. */
  HER2
}

package org.petra.contracts.model;

/** One HER2 class against the other two. */
public enum Task {
  HER2_OVER,
  HER2_LOW,
  HER2_ZERO
}

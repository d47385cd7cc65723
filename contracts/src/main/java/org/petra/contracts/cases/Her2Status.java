package org.petra.contracts.cases;

/** HER2 expression by the rule of Hou et al. 2025, which the ingest service applies. */
public enum Her2Status {
  /** IHC 3+, or 2+ with FISH amplified. */
  OVER,
  /** IHC 1+, or 2+ without amplification. */
  LOW,
  /** IHC 0. */
  ZERO
}

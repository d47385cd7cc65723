package org.petra.contracts.cases;

/** Where a case stands. */
public enum CaseState {
  /** Instances may still come. */
  RECEIVING,
  /** Complete and assembled; its extraction is asked for. */
  COMPLETE,
  /** The feature service holds a vector of the current revision under the cohort's profile. */
  EXTRACTED,
  /** It could not be assembled or extracted; the problem says why. A late instance re-opens it. */
  FAILED
}

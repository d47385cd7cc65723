package org.petra.model.classifier;

/** How a probability is made of a score; fitted to out-of-fold scores of the training rows. */
public enum CalibrationMethod {
  /** The score is the probability. A support vector machine's is not, and needs another method. */
  NONE,
  /** A logistic curve. */
  PLATT,
  /** A curve that never falls. */
  ISOTONIC
}

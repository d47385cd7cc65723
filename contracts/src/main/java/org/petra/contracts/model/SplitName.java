package org.petra.contracts.model;

/** A part of a dataset. */
public enum SplitName {
  TRAINING,
  VALIDATION,
  EXTERNAL
}

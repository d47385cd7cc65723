package org.petra.statistics.discrimination;

/** How areas of several classes or pairs of classes become one. */
public enum Averaging {
  /** Each counts the same, however rare the class. */
  MACRO,
  /** Each counts by the number of cases of its class, or of both classes of its pair. */
  WEIGHTED
}

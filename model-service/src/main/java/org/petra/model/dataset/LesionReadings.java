package org.petra.model.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Further readings of one lesion, whose first reading is the row's own vector. Immutable; NaN where
 * a value could not be computed.
 */
public final class LesionReadings {

  private final int row;
  private final double @Nullable [] repeated;
  private final double @Nullable [] otherReader;

  /**
   * The readings of a row, at least one of the two.
   *
   * @param row index of the row
   * @param repeated the second drawing of the same reader, null without one
   * @param otherReader the first drawing of the second reader, null without one
   */
  public LesionReadings(int row, double @Nullable [] repeated, double @Nullable [] otherReader) {
    if (repeated == null && otherReader == null) {
      throw new IllegalArgumentException("row " + row + " has no further reading");
    }
    this.row = row;
    this.repeated = repeated == null ? null : repeated.clone();
    this.otherReader = otherReader == null ? null : otherReader.clone();
  }

  /** Index of the row from 0. */
  public int row() {
    return row;
  }

  /** A copy of the second drawing of the same reader, in column order; null without one. */
  public double @Nullable [] repeated() {
    return repeated == null ? null : repeated.clone();
  }

  /** A copy of the first drawing of the second reader, in column order; null without one. */
  public double @Nullable [] otherReader() {
    return otherReader == null ? null : otherReader.clone();
  }

  /** The same readings of a row at another index. */
  LesionReadings at(int newRow) {
    return new LesionReadings(newRow, repeated, otherReader);
  }
}

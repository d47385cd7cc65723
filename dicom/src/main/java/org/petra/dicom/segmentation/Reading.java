package org.petra.dicom.segmentation;

import java.util.Comparator;

/**
 * Who drew a volume of interest, and for which time. Ordered by reader (as text) and repetition;
 * the first is the primary one.
 *
 * @param reader the reader's code or name; empty where the object does not say
 * @param repetition from 1
 */
public record Reading(String reader, int repetition) implements Comparable<Reading> {

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::reader).thenComparingInt(Reading::repetition);

  /** The reading of an object that says neither. */
  public static final Reading UNNAMED = new Reading("", 1);

  /** Rejects a repetition below 1. */
  public Reading {
    if (repetition < 1) {
      throw new IllegalArgumentException("repetition must be at least 1, got " + repetition);
    }
  }

  @Override
  public int compareTo(Reading other) {
    return ORDER.compare(this, other);
  }

  /** For messages: the number alone, since a reader's name belongs into no log. */
  @Override
  public String toString() {
    return "repetition " + repetition + (reader.isEmpty() ? "" : " of a named reader");
  }
}

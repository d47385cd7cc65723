package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The repeated readings of a table's rows, with the table's columns.
 *
 * @param lesions one for each row that has further readings, in row order
 */
public record Readings(List<LesionReadings> lesions) {

  /** No row was read more than once. */
  public static final Readings NONE = new Readings(List.of());

  /** Copies the list. */
  public Readings {
    lesions = List.copyOf(lesions);
  }

  /** Readings by row index; a row may have either or both. */
  static Readings of(Map<Integer, double[]> repeated, Map<Integer, double[]> otherReader) {
    SortedSet<Integer> rows = new TreeSet<>(repeated.keySet());
    rows.addAll(otherReader.keySet());
    return new Readings(
        rows.stream()
            .map(row -> new LesionReadings(row, repeated.get(row), otherReader.get(row)))
            .toList());
  }

  /** The readings of the table that these rows make, in their order. */
  public Readings rows(int... rows) {
    Map<Integer, LesionReadings> byRow = new HashMap<>();
    lesions.forEach(each -> byRow.put(each.row(), each));
    List<LesionReadings> chosen = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      LesionReadings found = byRow.get(rows[i]);
      if (found != null) {
        chosen.add(found.at(i));
      }
    }
    return new Readings(chosen);
  }
}

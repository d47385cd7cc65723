package org.petra.model.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import org.petra.statistics.FeatureTable;

/**
 * Readings of the same lesions beside the first one, which is the row itself. Immutable.
 *
 * <p>For each kind there is a table with the radiomic columns, whose rows belong to the rows named.
 */
public final class RepeatedReadings {

  private static final RepeatedReadings NONE =
      new RepeatedReadings(
          List.of(),
          FeatureTable.ofColumns(List.of(), new double[0][]),
          List.of(),
          FeatureTable.ofColumns(List.of(), new double[0][]));

  private final List<Integer> intraRows;
  private final FeatureTable intra;
  private final List<Integer> interRows;
  private final FeatureTable inter;

  /**
   * Readings.
   *
   * @param intraRows row of each second reading by the first reader
   * @param intra those readings
   * @param interRows row of each reading by another reader
   * @param inter those readings
   */
  public RepeatedReadings(
      List<Integer> intraRows, FeatureTable intra, List<Integer> interRows, FeatureTable inter) {
    this.intraRows = List.copyOf(intraRows);
    this.intra = intra;
    this.interRows = List.copyOf(interRows);
    this.inter = inter;
  }

  /** No readings. */
  public static RepeatedReadings none() {
    return NONE;
  }

  /** The readings of these rows, renumbered as the rows are. */
  RepeatedReadings rows(int[] rows) {
    Kept within = Kept.of(rows, intraRows);
    Kept between = Kept.of(rows, interRows);
    return new RepeatedReadings(
        within.rows(),
        intra.rows(within.readings()),
        between.rows(),
        inter.rows(between.readings()));
  }

  /** How many lesions the first reader read twice. */
  int intraCount() {
    return intraRows.size();
  }

  /** How many lesions another reader read too. */
  int interCount() {
    return interRows.size();
  }

  /** First and second readings by the first reader. */
  List<FeatureTable> intraPair(FeatureTable first) {
    return List.of(first.rows(toArray(intraRows)), intra);
  }

  /** Readings by the first reader and by another. */
  List<FeatureTable> interPair(FeatureTable first) {
    return List.of(first.rows(toArray(interRows)), inter);
  }

  private static int[] toArray(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** New row numbers, and which readings they belong to. */
  private record Kept(List<Integer> rows, int[] readings) {

    static Kept of(int[] chosen, List<Integer> readRows) {
      int[] places =
          IntStream.range(0, chosen.length).filter(i -> readRows.contains(chosen[i])).toArray();
      return new Kept(
          IntStream.of(places).boxed().toList(),
          IntStream.of(places).map(i -> readRows.indexOf(chosen[i])).toArray());
    }
  }
}

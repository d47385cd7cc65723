package org.petra.statistics.folds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * How rows are divided for cross-validation: each row is tested in exactly one fold and trains in
 * all others.
 *
 * <p>Rows of one group are always in the same fold. Immutable; folds and rows count from 0.
 */
public final class Folds {

  private final List<String> names;
  private final int[] assignment;

  private Folds(List<String> names, int[] assignment) {
    this.names = List.copyOf(names);
    this.assignment = assignment;
  }

  /**
   * Folds with about the same share of every class.
   *
   * <p>When every group is one row, folds differ by at most one row in every class and in all.
   * Larger groups are placed first, each where its classes are rarest; what then stays uneven is
   * what the groups force. The same arguments give the same folds everywhere.
   *
   * <p>Absent: {@link Reason#TOO_FEW_GROUPS} if a fold would lack a class, as when one has fewer
   * groups than there are folds.
   *
   * @param stratum the class of each row, any number
   * @param groups whose each row is, such as a patient's id
   * @param count number of folds, 2 or more
   * @param seed of {@link java.util.Random}, whose sequence is specified
   * @throws IllegalArgumentException if the lengths differ or for fewer folds
   */
  public static Outcome<Folds> stratified(
      int[] stratum, List<String> groups, int count, long seed) {
    if (stratum.length != groups.size()) {
      throw new IllegalArgumentException(
          stratum.length + " classes for " + groups.size() + " groups");
    }
    if (count < 2) {
      throw new IllegalArgumentException(count + " folds are fewer than 2");
    }
    int[] assignment = new StratifiedPlacement(stratum, groups, count).place(seed);
    Folds folds =
        new Folds(IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(), assignment);
    return folds.allHaveEachOf(stratum) ? Outcome.of(folds) : Outcome.absent(Reason.TOO_FEW_GROUPS);
  }

  /**
   * One fold for each distinct name, in the names' natural order.
   *
   * <p>Absent: {@link Reason#TOO_FEW_GROUPS} for fewer than two.
   *
   * @param names where each row is from, such as an institution
   */
  public static Outcome<Folds> leaveOneGroupOut(List<String> names) {
    List<String> distinct = new ArrayList<>(new TreeSet<>(names));
    if (distinct.size() < 2) {
      return Outcome.absent(Reason.TOO_FEW_GROUPS);
    }
    return Outcome.of(new Folds(distinct, names.stream().mapToInt(distinct::indexOf).toArray()));
  }

  /** Number of folds, 2 or more. */
  public int count() {
    return names.size();
  }

  /**
   * The rows that train when this fold is tested, ascending.
   *
   * @throws IndexOutOfBoundsException if there is no such fold
   */
  public int[] training(int fold) {
    names.get(fold);
    return IntStream.range(0, assignment.length).filter(row -> assignment[row] != fold).toArray();
  }

  /**
   * The rows of this fold, ascending.
   *
   * @throws IndexOutOfBoundsException if there is no such fold
   */
  public int[] test(int fold) {
    names.get(fold);
    return IntStream.range(0, assignment.length).filter(row -> assignment[row] == fold).toArray();
  }

  /**
   * The name of a fold: its number from "1", or the group that it leaves out.
   *
   * @throws IndexOutOfBoundsException if there is no such fold
   */
  public String name(int fold) {
    return names.get(fold);
  }

  /** The fold of each row, a copy. */
  public int[] assignment() {
    return assignment.clone();
  }

  private boolean allHaveEachOf(int[] stratum) {
    long classes = Arrays.stream(stratum).distinct().count();
    return classes > 0
        && IntStream.range(0, count())
            .allMatch(
                fold ->
                    Arrays.stream(test(fold)).map(row -> stratum[row]).distinct().count()
                        == classes);
  }
}

package org.petra.statistics.folds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Groups of rows on their way into folds; used once. */
final class StratifiedPlacement {

  /*
   * Greedy, as an even division with groups is a bin packing problem. Groups of one size go class
   * by class: a class then fills the folds in rounds, and its last, incomplete round goes to the
   * folds that are smallest so far, so that single rows leave all sizes within one of each other.
   */

  /** The rows of one group with the number of them in each class. */
  private record Group(List<Integer> rows, int[] counts) {

    /** The class, by number in {@link #classes}, that most of the rows belong to. */
    int mainClass() {
      int main = 0;
      for (int each = 1; each < counts.length; each++) {
        main = counts[each] > counts[main] ? each : main;
      }
      return main;
    }
  }

  private final int[] classes;
  private final List<Group> groups = new ArrayList<>();
  private final int[] totals;
  private final int[][] placed;
  private final int[] sizes;
  private final int rowCount;

  StratifiedPlacement(int[] stratum, List<String> names, int count) {
    rowCount = stratum.length;
    classes = Arrays.stream(stratum).distinct().sorted().toArray();
    totals = new int[classes.length];
    placed = new int[count][classes.length];
    sizes = new int[count];
    Map<String, Group> byName = new LinkedHashMap<>();
    for (int row = 0; row < stratum.length; row++) {
      Group group =
          byName.computeIfAbsent(
              names.get(row), name -> new Group(new ArrayList<>(), new int[classes.length]));
      int number = Arrays.binarySearch(classes, stratum[row]);
      group.rows().add(row);
      group.counts()[number]++;
      totals[number]++;
    }
    groups.addAll(byName.values());
  }

  /** The fold of each row. */
  int[] place(long seed) {
    Collections.shuffle(groups, new Random(seed));
    groups.sort(
        Comparator.comparingInt((Group group) -> -group.rows().size())
            .thenComparingInt(Group::mainClass));
    int[] assignment = new int[rowCount];
    for (Group group : groups) {
      int fold = best(group);
      for (int number = 0; number < totals.length; number++) {
        placed[fold][number] += group.counts()[number];
      }
      sizes[fold] += group.rows().size();
      group.rows().forEach(row -> assignment[row] = fold);
    }
    return assignment;
  }

  /** The fold that lacks most of the group's classes, then has least of them, then is smallest. */
  private int best(Group group) {
    int best = 0;
    for (int fold = 1; fold < placed.length; fold++) {
      int lacking = Integer.compare(lacking(fold, group), lacking(best, group));
      int fuller = Double.compare(fullness(fold, group), fullness(best, group));
      int larger = Integer.compare(sizes[fold], sizes[best]);
      if (lacking > 0 || lacking == 0 && (fuller < 0 || fuller == 0 && larger < 0)) {
        best = fold;
      }
    }
    return best;
  }

  private int lacking(int fold, Group group) {
    int lacking = 0;
    for (int number = 0; number < totals.length; number++) {
      lacking += group.counts()[number] > 0 && placed[fold][number] == 0 ? 1 : 0;
    }
    return lacking;
  }

  /** The share of the group's classes that the fold holds already, weighted by the group's rows. */
  private double fullness(int fold, Group group) {
    double fullness = 0;
    for (int number = 0; number < totals.length; number++) {
      fullness += group.counts()[number] * (placed[fold][number] / (double) totals[number]);
    }
    return fullness;
  }
}

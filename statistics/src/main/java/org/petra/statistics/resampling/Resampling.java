package org.petra.statistics.resampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;

/**
 * How rows are drawn anew: one by one or whole patients, from all or within each class.
 *
 * <p>Rows of one patient are drawn together, as their values depend on each other. Within a class
 * means that every draw has as many of each class as the cases; patients with rows of both classes
 * are then a class of their own. Immutable.
 */
public final class Resampling {

  /** A bit of a long for each class. */
  private static final int LAST_CLASS = Long.SIZE - 2;

  /** By stratum, then cluster: the rows that are drawn together. */
  private final List<List<int[]>> strata;

  private Resampling(List<List<int[]>> strata) {
    this.strata = strata;
  }

  /** Each of so many rows by itself, from all. */
  public static Resampling ofRows(int count) {
    return byCluster(IntStream.range(0, count).boxed().toList(), new boolean[count]);
  }

  /** Each row by itself, within the class and within the rest. */
  public static Resampling stratified(boolean[] positive) {
    return byCluster(IntStream.range(0, positive.length).boxed().toList(), positive);
  }

  /**
   * Whole clusters, from all.
   *
   * @param clusters whose each row is, such as a patient's id
   */
  public static Resampling byCluster(List<?> clusters) {
    return byCluster(clusters, new boolean[clusters.size()]);
  }

  /**
   * Whole clusters, within those of the class, of the rest, and of both.
   *
   * @param clusters whose each row is, such as a patient's id
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Resampling byCluster(List<?> clusters, boolean[] positive) {
    int[] classes = new int[positive.length];
    Arrays.setAll(classes, row -> positive[row] ? 1 : 0);
    return byCluster(clusters, classes);
  }

  /**
   * Whole clusters, within those that have the same classes.
   *
   * @param clusters whose each row is, such as a patient's id
   * @param classes the class of each row, from 0 to 62
   * @throws IllegalArgumentException if the lengths differ or a class is out of range
   */
  public static Resampling byCluster(List<?> clusters, int[] classes) {
    if (clusters.size() != classes.length) {
      throw new IllegalArgumentException(
          clusters.size() + " clusters for " + classes.length + " labels");
    }
    Map<Object, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < classes.length; row++) {
      if (classes[row] < 0 || classes[row] > LAST_CLASS) {
        throw new IllegalArgumentException("class " + classes[row]);
      }
      rows.computeIfAbsent(clusters.get(row), cluster -> new ArrayList<>()).add(row);
    }
    Map<Long, List<int[]>> strata = new TreeMap<>();
    for (List<Integer> cluster : rows.values()) {
      long kinds = 0;
      for (int row : cluster) {
        kinds |= 1L << classes[row];
      }
      strata
          .computeIfAbsent(kinds, kind -> new ArrayList<>())
          .add(cluster.stream().mapToInt(Integer::intValue).toArray());
    }
    return new Resampling(List.copyOf(strata.values()));
  }

  /** The number of clusters, which is what is drawn. */
  int clusterCount() {
    return strata.stream().mapToInt(List::size).sum();
  }

  /** The rows of one draw with replacement. */
  int[] draw(RandomGenerator random) {
    List<int[]> drawn = new ArrayList<>();
    for (List<int[]> clusters : strata) {
      for (int i = 0; i < clusters.size(); i++) {
        drawn.add(clusters.get(random.nextInt(clusters.size())));
      }
    }
    return rows(drawn);
  }

  /** All rows, in the order in which a draw would hold them. */
  int[] all() {
    return rows(strata.stream().flatMap(List::stream).toList());
  }

  /** All rows but those of the cluster at an index from 0. */
  int[] without(int cluster) {
    List<int[]> rest = new ArrayList<>(strata.stream().flatMap(List::stream).toList());
    rest.remove(cluster);
    return rows(rest);
  }

  private static int[] rows(List<int[]> clusters) {
    return clusters.stream().flatMapToInt(IntStream::of).toArray();
  }
}

package org.petra.radiomics.feature.glcm;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rows of a co-occurrence matrix in groups: two rows are in one group when a chain of rows
 * leads from one to the other in which neighbours have a column in common. Rows without any pair
 * are in no group.
 */
final class LinkedRows {

  private final int[] parent;
  private final Cooccurrence matrix;

  LinkedRows(Cooccurrence matrix) {
    this.matrix = matrix;
    int n = matrix.size();
    this.parent = IntStream.range(0, 2 * n).toArray();
    for (int i = 0; i < n; i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        parent[root(i)] = root(n + matrix.column(e));
      }
    }
  }

  private int root(int node) {
    int v = node;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }

  /** The groups, each with its rows ascending. */
  Iterable<int[]> groups() {
    Map<Integer, IntStream.Builder> groups = new TreeMap<>();
    for (int i = 0; i < matrix.size(); i++) {
      if (matrix.rowStart(i + 1) > matrix.rowStart(i)) {
        groups.computeIfAbsent(root(i), r -> IntStream.builder()).add(i);
      }
    }
    return groups.values().stream().map(b -> b.build().toArray()).toList();
  }
}

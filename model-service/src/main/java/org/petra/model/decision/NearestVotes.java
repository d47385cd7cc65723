package org.petra.model.decision;

/** Counts the votes of the k nearest of some rows, again and again. For use by one thread. */
final class NearestVotes {

  private final int[] storedAt;
  private final boolean[] positive;
  private final double[] nearest;

  /** Where each of the nearest was stored. */
  private final int[] places;

  /**
   * A counter.
   *
   * @param storedAt where each row is stored, in the order in which distances will come
   * @param positive whether each stored row belongs to the class
   * @param k voters, at most as many as there are rows
   */
  NearestVotes(int[] storedAt, boolean[] positive, int k) {
    this.storedAt = storedAt;
    this.positive = positive;
    this.nearest = new double[k];
    this.places = new int[k];
  }

  /**
   * The share of the class among the rows with the least distances; ties go to the first stored.
   */
  double share(double[] distances) {
    int k = nearest.length;
    int last = k - 1;
    for (int i = 0; i < k; i++) {
      insert(distances[i], storedAt[i], i);
    }
    for (int i = k; i < distances.length; i++) {
      double distance = distances[i];
      if (distance < nearest[last] || (distance == nearest[last] && storedAt[i] < places[last])) {
        insert(distance, storedAt[i], last);
      }
    }
    int votes = 0;
    for (int place : places) {
      votes += positive[place] ? 1 : 0;
    }
    return (double) votes / k;
  }

  /** Moves a row up from a free place at the end to where it belongs. */
  private void insert(double distance, int stored, int free) {
    int place = free;
    while (place > 0
        && (nearest[place - 1] > distance
            || (nearest[place - 1] == distance && places[place - 1] > stored))) {
      nearest[place] = nearest[place - 1];
      places[place] = places[place - 1];
      place--;
    }
    nearest[place] = distance;
    places[place] = stored;
  }
}

package org.petra.model.classifier;

/**
 * How many rows are of the class and of the rest.
 *
 * @param positives rows of the class
 * @param rest other rows
 */
record ClassCounts(int positives, int rest) {

  static ClassCounts of(boolean[] positive) {
    int positives = 0;
    for (boolean each : positive) {
      positives += each ? 1 : 0;
    }
    return new ClassCounts(positives, positive.length - positives);
  }

  int smaller() {
    return Math.min(positives, rest);
  }

  int rows() {
    return positives + rest;
  }

  /** What a row weighs when both classes count alike and the weights sum to the number of rows. */
  float balancedWeight(boolean label) {
    return (float) (rows() / (2.0 * (label ? positives : rest)));
  }
}

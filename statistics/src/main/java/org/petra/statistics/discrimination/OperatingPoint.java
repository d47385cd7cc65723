package org.petra.statistics.discrimination;

/**
 * A threshold in use.
 *
 * @param threshold the lowest score called positive; finite
 * @param sensitivity share of the class that is called positive
 * @param specificity share of the rest that is called negative
 */
public record OperatingPoint(double threshold, double sensitivity, double specificity) {

  /** Youden's J: sensitivity plus specificity less 1, from -1 to 1. */
  public double youdenIndex() {
    return sensitivity + specificity - 1;
  }
}

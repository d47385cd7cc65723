package org.petra.statistics.harmonization;

import java.util.List;

/**
 * How far the columns of one batch lie from where they should.
 *
 * @param batch its name, such as an institution's
 * @param reference whether the others are brought to this batch, whose own rows stay as they are
 * @param shift of the mean, by column, in units of the column's scale; 0 for the reference
 * @param spread ratio of variances, by column, above 0; 1 for the reference
 */
public record BatchEffect(
    String batch, boolean reference, List<Double> shift, List<Double> spread) {

  /** Copies the lists and checks them. */
  public BatchEffect {
    shift = List.copyOf(shift);
    spread = List.copyOf(spread);
    if (shift.size() != spread.size()) {
      throw new IllegalArgumentException(
          "batch " + batch + ": " + shift.size() + " shifts, " + spread.size() + " spreads");
    }
    boolean finite = shift.stream().allMatch(Double::isFinite);
    if (!finite || !spread.stream().allMatch(value -> value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "batch " + batch + ": a shift is not finite or a spread is not positive");
    }
  }
}

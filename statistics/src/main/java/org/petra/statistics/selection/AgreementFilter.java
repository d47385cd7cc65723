package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.agreement.IccForm;
import org.petra.statistics.agreement.IntraclassCorrelation;

/**
 * Keeps the features whose repeated readings agree, by intraclass correlation.
 *
 * <p>For agreement within a reader and between readers apply it to the readings of each kind, and
 * keep what both keep.
 *
 * @param form of the coefficient; absolute agreement of single readings for two readers
 * @param limit a feature is kept when its coefficient is above it, usually 0.75; up to 1
 */
public record AgreementFilter(IccForm form, double limit) {

  /** Checks the limit. */
  public AgreementFilter {
    Objects.requireNonNull(form, "form");
    if (!(limit <= 1)) {
      throw new IllegalArgumentException("limit " + limit + " is not up to 1");
    }
  }

  /**
   * Measures every column.
   *
   * <p>A column without a coefficient (a missing value, no variation, fewer than two rows) is not
   * kept and carries its reason.
   *
   * @param readings a table for each reading, two or more, with the same columns and the same
   *     lesions in the same rows
   * @return the features in column order
   * @throws IllegalArgumentException for fewer readings, or other columns or numbers of rows
   */
  public List<ReadFeature> apply(List<FeatureTable> readings) {
    if (readings.size() < 2) {
      throw new IllegalArgumentException(readings.size() + " readings are fewer than 2");
    }
    FeatureTable first = readings.getFirst();
    for (int i = 1; i < readings.size(); i++) {
      FeatureTable reading = readings.get(i);
      if (!reading.names().equals(first.names()) || reading.rowCount() != first.rowCount()) {
        throw new IllegalArgumentException(
            "reading " + i + " has other columns or another number of rows than reading 0");
      }
    }
    List<ReadFeature> features = new ArrayList<>();
    for (int column = 0; column < first.columnCount(); column++) {
      double[][] values = new double[first.rowCount()][readings.size()];
      for (int reading = 0; reading < readings.size(); reading++) {
        for (int row = 0; row < values.length; row++) {
          values[row][reading] = readings.get(reading).value(row, column);
        }
      }
      Outcome<Double> coefficient = IntraclassCorrelation.of(values, form);
      boolean kept = coefficient.value().filter(icc -> icc > limit).isPresent();
      features.add(new ReadFeature(first.names().get(column), coefficient, kept));
    }
    return features;
  }

  /**
   * How well the readings of one feature agree.
   *
   * @param name feature name
   * @param coefficient up to 1, or why there is none
   * @param kept whether it is above the limit
   */
  public record ReadFeature(String name, Outcome<Double> coefficient, boolean kept) {}
}

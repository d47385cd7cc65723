package org.petra.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.AgreementTable;
import org.petra.contracts.model.Estimate;
import org.petra.model.evaluation.Estimates;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Quartiles;
import org.petra.statistics.Reason;
import org.petra.statistics.agreement.IccForm;
import org.petra.statistics.agreement.IccInterval;
import org.petra.statistics.agreement.IntraclassCorrelation;
import org.petra.statistics.selection.AgreementFilter;
import org.petra.statistics.selection.AgreementFilter.ReadFeature;
import org.petra.statistics.selection.AgreementSummary;

/**
 * Measures the agreement of readings.
 *
 * @param form of the coefficient
 * @param limit that the coefficients within and between readers must both exceed
 * @param within first and second drawing of one reader, same lesions in the same rows
 * @param between drawings of two readers, likewise
 */
record AgreementMeasurement(
    IccForm form, double limit, List<FeatureTable> within, List<FeatureTable> between) {

  /** Every feature with its intervals, in column order. */
  List<AgreementTable.Row> rows() {
    List<String> names = within.getFirst().names();
    List<ReadFeature> ofOne = filter().apply(within);
    List<ReadFeature> ofTwo = filter().apply(between);
    List<AgreementTable.Row> rows = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      rows.add(
          new AgreementTable.Row(
              names.get(column),
              estimate(within, column),
              estimate(between, column),
              ofOne.get(column).kept() && ofTwo.get(column).kept()));
    }
    return rows;
  }

  /** Counts over all features, and over those of each kind in the order of their names. */
  Counts counts() {
    List<ReadFeature> ofOne = filter().apply(within);
    List<ReadFeature> ofTwo = filter().apply(between);
    SortedMap<FeatureKind, List<Integer>> kinds = new TreeMap<>();
    for (int column = 0; column < ofOne.size(); column++) {
      kinds
          .computeIfAbsent(FeatureKind.of(ofOne.get(column).name()), kind -> new ArrayList<>())
          .add(column);
    }
    List<AgreementTable.Group> groups = new ArrayList<>();
    kinds.forEach((kind, columns) -> groups.add(group(kind, columns, ofOne, ofTwo)));
    return new Counts(
        ofOne.size(),
        (int) ofOne.stream().filter(ReadFeature::kept).count(),
        (int) ofTwo.stream().filter(ReadFeature::kept).count(),
        groups.stream().mapToInt(AgreementTable.Group::kept).sum(),
        groups);
  }

  private static AgreementTable.Group group(
      FeatureKind kind, List<Integer> columns, List<ReadFeature> ofOne, List<ReadFeature> ofTwo) {
    int kept =
        (int) columns.stream().filter(i -> ofOne.get(i).kept() && ofTwo.get(i).kept()).count();
    return new AgreementTable.Group(
        kind.modality(),
        kind.imageType(),
        kind.featureClass(),
        columns.size(),
        kept,
        median(columns.stream().map(ofOne::get).toList()),
        median(columns.stream().map(ofTwo::get).toList()));
  }

  private static @Nullable Double median(List<ReadFeature> features) {
    Optional<Quartiles> quartiles = AgreementSummary.of(features).quartiles().value();
    return quartiles.map(Quartiles::median).orElse(null);
  }

  private AgreementFilter filter() {
    return new AgreementFilter(form, limit);
  }

  private Estimate estimate(List<FeatureTable> readings, int column) {
    double[][] values = new double[readings.getFirst().rowCount()][readings.size()];
    for (int row = 0; row < values.length; row++) {
      for (int reading = 0; reading < readings.size(); reading++) {
        values[row][reading] = readings.get(reading).value(row, column);
      }
    }
    Outcome<Double> coefficient = IntraclassCorrelation.of(values, form);
    Outcome<IccInterval> interval = IntraclassCorrelation.interval(values, form, Estimates.LEVEL);
    return new Estimate(
        coefficient.value().orElse(null),
        interval.value().map(IccInterval::lower).orElse(null),
        interval.value().map(IccInterval::upper).orElse(null),
        form.notation(),
        interval.reason().map(Reason::description).orElse(null));
  }

  /**
   * How many features agree.
   *
   * @param features all
   * @param keptWithin above the limit within readers
   * @param keptBetween above the limit between readers
   * @param kept above it in both
   * @param groups by kind
   */
  record Counts(
      int features, int keptWithin, int keptBetween, int kept, List<AgreementTable.Group> groups) {}
}

package org.petra.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.AgreementTable;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.LesionReadings;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.agreement.IccForm;

/**
 * Makes the agreement table of a dataset.
 *
 * @param form of the coefficient
 * @param limit that the coefficients within and between readers must both exceed
 */
record AgreementTables(IccForm form, double limit) {

  /** With fewer lesions no coefficient exists. */
  private static final int FEWEST_LESIONS = 2;

  /** The table; without rows, which are many, unless they are asked for. */
  AgreementTable of(FrozenDataset dataset, boolean withRows) {
    UUID id = dataset.description().id();
    Pairs within = Pairs.of(dataset, LesionReadings::repeated);
    Pairs between = Pairs.of(dataset, LesionReadings::otherReader);
    if (Math.min(within.count(), between.count()) < FEWEST_LESIONS) {
      return new AgreementTable(
          id,
          form.notation(),
          limit,
          within.count(),
          between.count(),
          "fewer than two training cases were drawn twice by one reader and by two readers",
          0,
          0,
          0,
          0,
          List.of(),
          List.of());
    }
    List<String> names = dataset.vectors().names();
    AgreementMeasurement measurement =
        new AgreementMeasurement(form, limit, within.tables(names), between.tables(names));
    AgreementMeasurement.Counts counts = measurement.counts();
    return new AgreementTable(
        id,
        form.notation(),
        limit,
        within.count(),
        between.count(),
        null,
        counts.features(),
        counts.keptWithin(),
        counts.keptBetween(),
        counts.kept(),
        counts.groups(),
        withRows ? measurement.rows() : List.of());
  }

  /**
   * The first and the further reading of each lesion that has it.
   *
   * @param first the rows' own vectors
   * @param further the other readings, in the same order
   */
  private record Pairs(List<double[]> first, List<double[]> further) {

    static Pairs of(FrozenDataset dataset, Function<LesionReadings, double @Nullable []> reading) {
      List<double[]> first = new ArrayList<>();
      List<double[]> further = new ArrayList<>();
      for (LesionReadings lesion : dataset.readings().lesions()) {
        double[] values = reading.apply(lesion);
        if (values != null) {
          first.add(dataset.vectors().row(lesion.row()));
          further.add(values);
        }
      }
      return new Pairs(first, further);
    }

    int count() {
      return first.size();
    }

    List<FeatureTable> tables(List<String> names) {
      return List.of(
          FeatureTable.ofRows(names, first.toArray(double[][]::new)),
          FeatureTable.ofRows(names, further.toArray(double[][]::new)));
    }
  }
}

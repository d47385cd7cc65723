package org.petra.model.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.selection.AgreementFilter;
import org.petra.support.problem.ProblemException;

/** Keeps the columns on which a reader agrees with himself and with another. */
final class AgreementStep {

  /** An intraclass correlation of fewer lesions says nothing. */
  private static final int FEWEST_LESIONS = 2;

  private final AgreementSettings settings;
  private final RepeatedReadings readings;

  AgreementStep(AgreementSettings settings, RepeatedReadings readings) {
    this.settings = settings;
    this.readings = readings;
  }

  /**
   * The columns that stay.
   *
   * @throws org.petra.support.problem.ProblemException 422 if readings are required and the rows
   *     have none of one kind or only one
   */
  FeatureTable apply(FeatureTable table, StepReport report) {
    boolean read =
        readings.intraCount() >= FEWEST_LESIONS && readings.interCount() >= FEWEST_LESIONS;
    return switch (settings.use()) {
      case NEVER -> passed(table, report, "left out, as asked");
      case AUTO -> read ? filtered(table, report) : passed(table, report, "left out: " + tooFew());
      case REQUIRED -> {
        if (!read) {
          throw ProblemException.unprocessable(
              "selection.agreement: " + tooFew() + "; each kind needs at least two.");
        }
        yield filtered(table, report);
      }
    };
  }

  private FeatureTable filtered(FeatureTable table, StepReport report) {
    AgreementFilter filter = new AgreementFilter(settings.form(), settings.limit());
    Set<String> agreeing = new HashSet<>(kept(filter, readings.intraPair(table)));
    agreeing.retainAll(kept(filter, readings.interPair(table)));
    List<String> names = table.names().stream().filter(agreeing::contains).toList();
    report.add(
        "agreement",
        "%s within a reader (%d lesions) and between readers (%d lesions) both > %s"
            .formatted(
                settings.form().notation(),
                readings.intraCount(),
                readings.interCount(),
                settings.limit()),
        table.columnCount(),
        names);
    return table.select(names);
  }

  private static Set<String> kept(AgreementFilter filter, List<FeatureTable> pair) {
    return filter.apply(pair).stream()
        .filter(AgreementFilter.ReadFeature::kept)
        .map(AgreementFilter.ReadFeature::name)
        .collect(Collectors.toSet());
  }

  private static FeatureTable passed(FeatureTable table, StepReport report, String why) {
    report.add("agreement", why, table.columnCount(), table.names());
    return table;
  }

  private String tooFew() {
    return "of the training rows %d were read twice by one reader and %d by two readers"
        .formatted(readings.intraCount(), readings.interCount());
  }
}

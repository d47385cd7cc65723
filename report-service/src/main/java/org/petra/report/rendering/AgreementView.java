package org.petra.report.rendering;

import java.util.List;
import org.petra.contracts.model.AgreementTable;

/**
 * How far repeated readings agree.
 *
 * @param absentBecause why there is no table, or empty
 * @param lead what was measured and how much was kept
 * @param groups features by kind
 */
record AgreementView(String absentBecause, String lead, List<Row> groups) {

  /** Features of one kind. */
  record Row(
      String modality,
      String image,
      String featureClass,
      String kept,
      String within,
      String between) {}

  static AgreementView of(AgreementTable table) {
    String why = table.absentBecause();
    if (why != null) {
      return new AgreementView(why, "", List.of());
    }
    String lead =
        ("%s of %,d features. One reader drew %d lesions twice, and two readers drew %d. A feature is kept when both of"
                + " its coefficients exceed %s: within the reader %,d do, between readers %,d, in both %,d.")
            .formatted(
                table.form(),
                table.features(),
                table.withinReader(),
                table.betweenReaders(),
                Double.toString(table.limit()),
                table.keptWithin(),
                table.keptBetween(),
                table.kept());
    return new AgreementView("", lead, table.groups().stream().map(AgreementView::row).toList());
  }

  private static Row row(AgreementTable.Group group) {
    return new Row(
        group.modality(),
        group.imageType(),
        group.featureClass(),
        group.kept() + " of " + group.features(),
        Words.number(group.medianWithin()),
        Words.number(group.medianBetween()));
  }
}

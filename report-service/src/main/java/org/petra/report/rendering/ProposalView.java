package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.ProposalSummary;

/**
 * How far proposed and drawn regions on the CT agree.
 *
 * @param absentBecause why nothing was compared, or empty
 * @param rows one for each reading, then for each institution
 * @param without reasons for which readings have no proposal
 */
record ProposalView(String absentBecause, List<Row> rows, List<String> without) {

  /** One reading, of all cases or of one institution. */
  record Row(
      String reading,
      String institution,
      String proposed,
      String mean,
      String minimum,
      String lowerQuartile,
      String median,
      String upperQuartile) {}

  static ProposalView of(ProposalSummary summary) {
    String why = summary.absentBecause();
    if (why != null) {
      return new ProposalView(why, List.of(), List.of());
    }
    List<String> without = new ArrayList<>();
    for (ProposalSummary.Group group : summary.groups()) {
      if (group.institution() == null) {
        group
            .without()
            .forEach(
                each ->
                    without.add(
                        "%s, %s: %s"
                            .formatted(reading(group), Words.cases(each.cases()), each.reason())));
      }
    }
    return new ProposalView("", summary.groups().stream().map(ProposalView::row).toList(), without);
  }

  private static Row row(ProposalSummary.Group group) {
    String institution = group.institution() == null ? "all" : group.institution();
    ProposalSummary.Spread dice = group.dice();
    if (dice == null) {
      return new Row(
          reading(group),
          institution,
          "0 of " + group.cases(),
          Words.NONE,
          Words.NONE,
          Words.NONE,
          Words.NONE,
          Words.NONE);
    }
    return new Row(
        reading(group),
        institution,
        dice.count() + " of " + group.cases(),
        Words.number(dice.mean())
            + (dice.deviation() == null ? "" : " \u00B1 " + Words.number(dice.deviation())),
        Words.number(dice.minimum()),
        Words.number(dice.lowerQuartile()),
        Words.number(dice.median()),
        Words.number(dice.upperQuartile()));
  }

  private static String reading(ProposalSummary.Group group) {
    return "Reader "
        + group.reader()
        + (group.repetition() == 1 ? "" : ", drawing " + group.repetition());
  }
}

package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.report.chart.CalibrationChart;
import org.petra.report.chart.Curve;
import org.petra.report.chart.DecisionChart;
import org.petra.report.chart.RocChart;
import org.petra.report.chart.SvgDrawing;
import org.petra.report.rendering.Figure.Line;
import org.petra.report.rendering.Footnotes.Cell;
import org.petra.report.rendering.Footnotes.Footnote;

/**
 * The charts of one label.
 *
 * @param label in full
 * @param legend the models' lines
 * @param roc ROC curves of each part
 * @param calibration observed over predicted, on the parts that nothing was fitted to
 * @param calibrations slope, intercept and test of the same
 * @param footnotes why something is missing among them
 * @param decision decision curves of the same parts
 */
record CurvesView(
    String label,
    List<Line> legend,
    List<Figure> roc,
    List<Figure> calibration,
    List<CalibrationPart> calibrations,
    List<Footnote> footnotes,
    List<Figure> decision) {

  /** Every model's calibration on one part. */
  record CalibrationPart(String name, List<CalibrationRow> rows) {}

  /** One model's calibration. */
  record CalibrationRow(String name, Cell slope, Cell intercept, Cell hosmerLemeshow) {}

  /** Draws a chart of the curves, which it describes. */
  private interface Chart<T> {
    String svg(SvgDrawing drawing, String description, List<Curve<T>> curves);
  }

  static CurvesView of(LabelGroup group, SvgDrawing drawing) {
    List<SplitName> judged = judged(group);
    Footnotes footnotes = new Footnotes();
    String label = Words.task(group.label());
    return new CurvesView(
        label,
        group.members().stream().map(member -> new Line(member.name(), member.style())).toList(),
        figures(group, group.splits(), drawing, "ROC curves", SplitEvaluation::roc, RocChart::svg),
        figures(
            group,
            judged,
            drawing,
            "Calibration",
            part -> part.calibration().groups(),
            CalibrationChart::svg),
        calibrations(group, judged, footnotes),
        footnotes.all(),
        figures(
            group,
            judged,
            drawing,
            "Decision curves",
            SplitEvaluation::decisionCurve,
            DecisionChart::svg));
  }

  /** The parts beside training, or training where there is no other. */
  private static List<SplitName> judged(LabelGroup group) {
    List<SplitName> others =
        group.splits().stream().filter(split -> split != SplitName.TRAINING).toList();
    return others.isEmpty() ? group.splits() : others;
  }

  private static <T> List<Figure> figures(
      LabelGroup group,
      List<SplitName> splits,
      SvgDrawing drawing,
      String what,
      Function<SplitEvaluation, List<T>> points,
      Chart<T> chart) {
    List<Figure> figures = new ArrayList<>();
    for (SplitName split : splits) {
      List<Curve<T>> curves = new ArrayList<>();
      for (LabelGroup.Member member : group.members()) {
        SplitEvaluation part = member.on(split);
        if (part != null && !points.apply(part).isEmpty()) {
          curves.add(new Curve<>(member.name(), member.style(), points.apply(part)));
        }
      }
      if (!curves.isEmpty()) {
        String description =
            "%s of %s, %s part: %s"
                .formatted(
                    what,
                    Words.task(group.label()),
                    Words.split(split).toLowerCase(Locale.ROOT),
                    String.join(", ", curves.stream().map(Curve::name).toList()));
        figures.add(Figure.of(Words.split(split), chart.svg(drawing, description, curves), curves));
      }
    }
    return figures;
  }

  private static List<CalibrationPart> calibrations(
      LabelGroup group, List<SplitName> splits, Footnotes footnotes) {
    List<CalibrationPart> parts = new ArrayList<>();
    for (SplitName split : splits) {
      List<CalibrationRow> rows = new ArrayList<>();
      for (LabelGroup.Member member : group.members()) {
        SplitEvaluation part = member.on(split);
        if (part != null) {
          rows.add(
              new CalibrationRow(
                  member.name(),
                  footnotes.cell(part.calibration().slope()),
                  footnotes.cell(part.calibration().intercept()),
                  footnotes.pValue(
                      part.calibration().hosmerLemeshow(),
                      part.calibration().hosmerLemeshowAbsentBecause())));
        }
      }
      parts.add(new CalibrationPart(Words.split(split), rows));
    }
    return parts;
  }
}

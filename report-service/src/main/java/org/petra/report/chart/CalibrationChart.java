package org.petra.report.chart;

import java.util.List;
import org.petra.contracts.model.Evaluation.CalibrationGroup;
import org.petra.report.chart.LineChart.Axis;
import org.petra.report.chart.LineChart.Point;

/** Observed shares over predicted probabilities; on the diagonal they are equal. */
public final class CalibrationChart {

  private static final Axis ACROSS = new Axis("predicted probability", 0, 1, 0.25);
  private static final Axis UP = new Axis("observed share", 0, 1, 0.25);

  private CalibrationChart() {}

  /** The chart as an SVG element. */
  public static String svg(
      SvgDrawing drawing, String description, List<Curve<CalibrationGroup>> curves) {
    LineChart chart = new LineChart(ACROSS, UP).guide(List.of(new Point(0, 0), new Point(1, 1)));
    for (Curve<CalibrationGroup> curve : curves) {
      chart.line(
          curve.points().stream()
              .map(group -> new Point(group.predicted(), group.observed()))
              .toList(),
          curve.style(),
          true);
    }
    return chart.svg(drawing, description);
  }
}

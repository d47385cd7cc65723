package org.petra.report.chart;

import java.util.List;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.report.chart.LineChart.Axis;
import org.petra.report.chart.LineChart.Point;

/** ROC curves over the diagonal of chance. */
public final class RocChart {

  private static final Axis ACROSS = new Axis("1 \u2013 specificity", 0, 1, 0.25);
  private static final Axis UP = new Axis("sensitivity", 0, 1, 0.25);

  private RocChart() {}

  /** The chart as an SVG element. */
  public static String svg(SvgDrawing drawing, String description, List<Curve<RocPoint>> curves) {
    LineChart chart = new LineChart(ACROSS, UP).guide(List.of(new Point(0, 0), new Point(1, 1)));
    for (Curve<RocPoint> curve : curves) {
      chart.line(
          curve.points().stream()
              .map(point -> new Point(point.falsePositiveRate(), point.truePositiveRate()))
              .toList(),
          curve.style(),
          false);
    }
    return chart.svg(drawing, description);
  }
}

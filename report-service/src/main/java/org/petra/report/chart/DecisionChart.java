package org.petra.report.chart;

import java.util.List;
import org.petra.contracts.model.Evaluation.NetBenefitPoint;
import org.petra.report.chart.LineChart.Axis;
import org.petra.report.chart.LineChart.Point;

/** Net benefit over the threshold probability, beside acting on every case and on none. */
public final class DecisionChart {

  private static final Axis ACROSS = new Axis("threshold probability", 0, 1, 0.25);
  private static final double LOWEST = -0.1;
  private static final double TICK = 0.1;

  private DecisionChart() {}

  /** The chart as an SVG element; what lies far below zero is cut off. */
  public static String svg(
      SvgDrawing drawing, String description, List<Curve<NetBenefitPoint>> curves) {
    double highest =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(point -> Math.max(point.model(), point.all()))
            .max()
            .orElse(TICK);
    double top = Math.max(TICK, Math.ceil(highest / TICK) * TICK);
    LineChart chart = new LineChart(ACROSS, new Axis("net benefit", LOWEST, top, TICK));
    chart.guide(List.of(new Point(0, 0), new Point(1, 0)));
    chart.reference(
        curves.getFirst().points().stream()
            .map(point -> new Point(point.threshold(), point.all()))
            .toList());
    for (Curve<NetBenefitPoint> curve : curves) {
      chart.line(
          curve.points().stream()
              .map(point -> new Point(point.threshold(), point.model()))
              .toList(),
          curve.style(),
          false);
    }
    return chart.svg(drawing, description);
  }
}

package org.petra.report.rendering;

import java.util.List;
import org.petra.report.chart.Curve;
import org.petra.report.chart.SeriesStyle;

/**
 * A chart with its caption.
 *
 * @param caption what it shows
 * @param svg the drawing, which says in words what it shows
 * @param legend its lines
 */
record Figure(String caption, String svg, List<Line> legend) {

  /** A line of a legend. */
  record Line(String name, SeriesStyle style) {}

  static <T> Figure of(String caption, String svg, List<Curve<T>> curves) {
    return new Figure(
        caption, svg, curves.stream().map(curve -> new Line(curve.name(), curve.style())).toList());
  }
}

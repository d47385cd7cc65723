package org.petra.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A plot of lines with the looks that all charts of a report share. */
final class LineChart {

  private static final int WIDTH = 216;
  private static final int HEIGHT = 186;
  private static final Color INK = new Color(0x37, 0x41, 0x51);
  private static final Color GRID = new Color(0xE5, 0xE7, 0xEB);
  private static final Color GUIDE = new Color(0x9C, 0xA3, 0xAF);
  private static final float[] GUIDE_DASH = {3, 3};
  private static final double MARK = 3.6;
  private static final Font FONT = Fonts.regular(8f);

  private final XYSeriesCollection series = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final Axis across;
  private final Axis up;

  LineChart(Axis across, Axis up) {
    this.across = across;
    this.up = up;
  }

  /** What an axis shows, from where to where, and how far its ticks are apart. */
  record Axis(String label, double from, double to, double tick) {}

  /** A point of a line. */
  record Point(double x, double y) {}

  /** A thin gray line behind the others. */
  LineChart guide(List<Point> points) {
    int index = add(points);
    renderer.setSeriesPaint(index, GUIDE);
    renderer.setSeriesStroke(
        index,
        new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, GUIDE_DASH, 0));
    return this;
  }

  /** A solid gray line behind the others. */
  LineChart reference(List<Point> points) {
    int index = add(points);
    renderer.setSeriesPaint(index, GUIDE);
    renderer.setSeriesStroke(index, new BasicStroke(1f));
    return this;
  }

  /** A line; {@code marked} draws its points. */
  LineChart line(List<Point> points, SeriesStyle style, boolean marked) {
    int index = add(points);
    renderer.setSeriesPaint(index, style.color());
    renderer.setSeriesStroke(index, style.stroke());
    if (marked) {
      renderer.setSeriesShape(index, new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK));
      renderer.setSeriesShapesVisible(index, true);
    }
    return this;
  }

  private int add(List<Point> points) {
    int index = series.getSeriesCount();
    XYSeries line = new XYSeries(index, false);
    points.forEach(point -> line.add(point.x(), point.y()));
    series.addSeries(line);
    return index;
  }

  /** The chart as an SVG element, described in words for those who cannot see it. */
  String svg(SvgDrawing drawing, String description) {
    XYPlot plot = new XYPlot(series, axis(across), axis(up), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(new BasicStroke(0.6f));
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setOutlinePaint(new Color(0xD1, 0xD5, 0xDB));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(2, 0, 0, 4));
    return drawing.svg(
        WIDTH,
        HEIGHT,
        description,
        graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
  }

  private static NumberAxis axis(Axis shown) {
    NumberAxis axis = new NumberAxis(shown.label());
    double margin = (shown.to() - shown.from()) * 0.015;
    axis.setRange(shown.from() - margin, shown.to() + margin);
    axis.setTickUnit(new NumberTickUnit(shown.tick()));
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT.deriveFont(7.5f));
    axis.setLabelPaint(INK);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}

package org.petra.report.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.RocPoint;

/** ROC curves of one task and split as SVG, a colour for each classifier. */
final class RocChart {

  // Colours of Okabe and Ito (2008), which stay apart for readers who do not see red from green,
  // and in gray print.
  private static final Map<Classifier, String> COLOURS =
      Map.of(
          Classifier.LR, "#0072B2",
          Classifier.KNN, "#E69F00",
          Classifier.SVM, "#009E73",
          Classifier.RF, "#D55E00");

  private static final int WIDTH = 216;
  private static final int HEIGHT = 210;
  private static final float LINE = 1.5f;
  private static final Color INK = new Color(0x37, 0x41, 0x51);
  private static final Color GRID = new Color(0xE5, 0xE7, 0xEB);
  private static final double TICK = 0.25;

  private final Font font = Fonts.regular(8f);

  /** One curve. */
  record Curve(Classifier classifier, List<RocPoint> points) {}

  /** The colour of a classifier in every chart and legend. */
  static String colour(Classifier classifier) {
    return COLOURS.getOrDefault(classifier, "#000000");
  }

  /** The chart as an SVG element. */
  String svg(List<Curve> curves) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    XYSeries chance = new XYSeries("chance", false);
    chance.add(0, 0);
    chance.add(1, 1);
    data.addSeries(chance);
    renderer.setSeriesPaint(0, new Color(0x9C, 0xA3, 0xAF));
    renderer.setSeriesStroke(
        0,
        new BasicStroke(
            0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
    for (Curve curve : curves) {
      XYSeries series = new XYSeries(curve.classifier().name(), false);
      curve.points().forEach(p -> series.add(p.falsePositiveRate(), p.truePositiveRate()));
      int index = data.getSeriesCount();
      data.addSeries(series);
      renderer.setSeriesPaint(index, Color.decode(colour(curve.classifier())));
      renderer.setSeriesStroke(
          index, new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    JFreeChart chart = new JFreeChart(null, null, plot(data, renderer), false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(2, 0, 0, 4));
    return SvgDrawing.of(
        WIDTH, HEIGHT, g -> chart.draw(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
  }

  private XYPlot plot(XYSeriesCollection data, XYLineAndShapeRenderer renderer) {
    XYPlot plot = new XYPlot(data, axis("1 \u2212 specificity"), axis("sensitivity"), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(new BasicStroke(0.6f));
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setOutlinePaint(new Color(0xD1, 0xD5, 0xDB));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(-0.015, 1.015);
    axis.setTickUnit(new NumberTickUnit(TICK));
    axis.setLabelFont(font);
    axis.setTickLabelFont(font.deriveFont(7.5f));
    axis.setLabelPaint(INK);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}

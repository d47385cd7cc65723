package org.petra.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.petra.contracts.model.Classifier;

/**
 * How a line looks in every chart and legend of a report.
 *
 * @param colour such as {@code #0072B2}
 * @param dash lengths of line and gap in points; empty for a solid line
 */
public record SeriesStyle(String colour, List<Float> dash) {

  private static final float LINE = 1.4f;

  // Colours of Okabe and Ito (2008), which stay apart for readers who do not see red from green;
  // dashes keep lines apart in gray print and where they cover each other.
  private static final List<SeriesStyle> STYLES =
      List.of(
          new SeriesStyle("#0072B2", List.of()),
          new SeriesStyle("#E69F00", List.of(6f, 2f)),
          new SeriesStyle("#009E73", List.of(5f, 1.5f, 1.2f, 1.5f)),
          new SeriesStyle("#D55E00", List.of(2.5f, 1.5f)),
          new SeriesStyle("#CC79A7", List.of(8f, 2f, 2f, 2f)),
          new SeriesStyle("#56B4E9", List.of(1.2f, 1.2f)),
          new SeriesStyle("#4B5563", List.of(4f, 3f)));

  /** The style of a classifier, the same in every report. */
  public static SeriesStyle of(Classifier classifier) {
    return STYLES.get(classifier.ordinal());
  }

  /** The style of the n-th of any other lines, from 0; they repeat after seven. */
  public static SeriesStyle of(int index) {
    return STYLES.get(index % STYLES.size());
  }

  /** The style of a further version of the same classifier: its colour, other dashes. */
  public SeriesStyle another(int index) {
    return index == 0 ? this : new SeriesStyle(colour, List.of(1.5f + index, 1f + index));
  }

  /** The dashes as SVG writes them; {@code none} for a solid line. */
  public String dashArray() {
    return dash.isEmpty() ? "none" : String.join(" ", dash.stream().map(String::valueOf).toList());
  }

  Color color() {
    return Color.decode(colour);
  }

  BasicStroke stroke() {
    if (dash.isEmpty()) {
      return new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] lengths = new float[dash.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = dash.get(i);
    }
    return new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
  }
}

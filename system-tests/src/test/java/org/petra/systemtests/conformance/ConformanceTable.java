package org.petra.systemtests.conformance;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petra.systemtests.conformance.ReferenceVectors.Vector;

/**
 * The worst relative difference of each feature over all image types and vectors, and where it was
 * seen.
 *
 * @param worst by class and feature, such as {@code glcm_Contrast}
 * @param vectors number of vectors
 * @param values number of values
 */
record ConformanceTable(TreeMap<String, Worst> worst, int vectors, int values) {

  private static final String BEGIN = "<!-- begin: made by EveryVectorConformanceTest -->\n";
  private static final String END = "<!-- end -->";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-zA-Z0-9_]+)` \\| ([0-9e.-]+) \\|");

  /** A difference, of which column and vector. */
  record Worst(double difference, String column, String vector) {}

  static ConformanceTable of(Map<Vector, Agreement> agreements) {
    TreeMap<String, Worst> worst = new TreeMap<>();
    int values = 0;
    for (Map.Entry<Vector, Agreement> each : agreements.entrySet()) {
      String vector = each.getKey().name();
      for (Map.Entry<String, Double> column : each.getValue().differences().entrySet()) {
        values++;
        worst.merge(
            feature(column.getKey()),
            new Worst(column.getValue(), column.getKey(), vector),
            (a, b) -> b.difference() > a.difference() ? b : a);
      }
    }
    return new ConformanceTable(worst, agreements.size(), values);
  }

  /** The column without its image type. */
  private static String feature(String column) {
    return column.substring(column.indexOf('_') + 1);
  }

  /** The page with this table in place of the one it has. */
  String into(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("the page has no place between " + BEGIN + " and " + END);
    }
    return page.substring(0, begin + BEGIN.length()) + text() + page.substring(end);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%,d values of %d vectors. \"0\" stands where no value differs by more than 1e-9 in all.%n%n",
            values,
            vectors));
    text.append(
        "| feature | worst relative difference, at most | seen in |\n| --- | --- | --- |\n");
    worst.forEach(
        (feature, each) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s |%n",
                    feature,
                    bound(each.difference()),
                    each.difference() == 0
                        ? ""
                        : "`" + each.column() + "`, `" + each.vector() + "`")));
    return text.append('\n').toString();
  }

  /**
   * The next power of ten, so that the last bit of another processor's logarithm does not change
   * the page.
   */
  private static String bound(double difference) {
    return difference == 0 ? "0" : "1e" + (int) Math.ceil(Math.log10(difference));
  }

  /** What a page promises of each feature. */
  static Map<String, Double> bounds(String page) {
    Map<String, Double> bounds = new TreeMap<>();
    String table = page.substring(page.indexOf(BEGIN), page.indexOf(END));
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      // A feature that agreed within rounding may differ by as much as rounding elsewhere.
      bounds.put(row.group(1), Math.max(Double.parseDouble(row.group(2)), 1e-12));
    }
    return bounds;
  }
}

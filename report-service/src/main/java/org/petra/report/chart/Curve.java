package org.petra.report.chart;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param name in words
 * @param style how it looks
 * @param points from left to right
 * @param <T> what its points are
 */
public record Curve<T>(String name, SeriesStyle style, List<T> points) {}

/**
 * Charts of a report as SVG elements: ROC curves, calibration, decision curves. They draw the
 * numbers that they are given and say in words what they show.
 */
@NullMarked
package org.petra.report.chart;

import org.jspecify.annotations.NullMarked;

package org.petra.report.rendering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.SplitName;

/** How numbers and names are written in a report. */
final class Words {

  private static final double SMALLEST_P = 0.001;

  private Words() {}

  static String task(String task) {
    return switch (task) {
      case "HER2_OVER" -> "HER2 over-expression against the rest";
      case "HER2_LOW" -> "HER2 low expression against the rest";
      case "HER2_ZERO" -> "HER2 zero expression against the rest";
      default -> task + " against the rest";
    };
  }

  static String shortTask(String task) {
    return switch (task) {
      case "HER2_OVER", "HER2_LOW", "HER2_ZERO" -> "HER2 " + className(task.substring(5));
      default -> task;
    };
  }

  /** A class in lower case letters. */
  static String className(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String split(SplitName split) {
    return switch (split) {
      case TRAINING -> "Training";
      case VALIDATION -> "Validation";
      case EXTERNAL -> "External";
    };
  }

  /** Three decimals, a dash for null. */
  static String number(@Nullable Double value) {
    return value == null ? "\u2013" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The interval in parentheses, or why there is none. */
  static String interval(Estimate estimate) {
    if (estimate.low() != null && estimate.high() != null) {
      return "(" + number(estimate.low()) + "\u2013" + number(estimate.high()) + ")";
    }
    return estimate.absentBecause() == null ? "" : "no interval: " + estimate.absentBecause();
  }

  static String pValue(@Nullable Double p) {
    if (p == null) {
      return "\u2013";
    }
    return p < SMALLEST_P ? "< 0.001" : number(p);
  }

  /** Text of the model service with its ASCII plus-minus as the sign. */
  static String plusMinus(@Nullable String text) {
    return text == null ? "" : text.replace("+-", "\u00B1");
  }
}

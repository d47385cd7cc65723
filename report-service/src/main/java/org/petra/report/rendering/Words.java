package org.petra.report.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;

/** How numbers and names are written in a report. */
final class Words {

  /** What stands where there is no value. */
  static final String NONE = "\u2013";

  private static final double SMALLEST_P = 0.001;
  private static final Map<String, String> FIELDS =
      Map.of(
          "her2", "HER2",
          "erPositive", "ER positive",
          "prPositive", "PR positive",
          "ki67Percent", "Ki-67 (%)",
          "ageYears", "age (years)",
          "her2Ihc", "HER2 IHC",
          "her2FishAmplified", "FISH amplified");

  private Words() {}

  /** A label in full, such as {@code HER2 low against the rest}. */
  static String task(Label label) {
    return shortTask(label) + (label.from() == null ? " against the rest" : "");
  }

  /** A label in a few words, such as {@code HER2 low} or {@code Ki-67 (%) from 14}. */
  static String shortTask(Label label) {
    String field = field(label.field());
    List<String> positive = label.positive();
    if (label.from() != null) {
      double from = label.from();
      return field + " from " + (from == Math.rint(from) ? (Object) (long) from : from);
    }
    if (positive == null || positive.isEmpty()) {
      return label.name();
    }
    if (positive.equals(List.of("true"))) {
      return field;
    }
    return field + " " + String.join(" or ", positive.stream().map(Words::className).toList());
  }

  /** A clinical field as people call it. */
  static String field(String name) {
    return FIELDS.getOrDefault(name, name);
  }

  /** A class in lower case letters; yes and no for true and false. */
  static String className(String name) {
    return switch (name) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> name.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
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
    return value == null ? NONE : minus(String.format(Locale.ROOT, "%.3f", value));
  }

  private static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  /** Three decimals with a sign. */
  static String signed(@Nullable Double value) {
    return value == null ? NONE : minus(String.format(Locale.ROOT, "%+.3f", value));
  }

  /** The interval in parentheses, or why there is none. */
  static String interval(Estimate estimate) {
    if (estimate.low() != null && estimate.high() != null) {
      String between = estimate.low() < 0 ? " to " : NONE;
      return "(" + number(estimate.low()) + between + number(estimate.high()) + ")";
    }
    return estimate.absentBecause() == null ? "" : "no interval: " + estimate.absentBecause();
  }

  static String pValue(@Nullable Double p) {
    if (p == null) {
      return NONE;
    }
    return p < SMALLEST_P ? "< 0.001" : number(p);
  }

  /** Text of the model service with its ASCII plus-minus as the sign. */
  static String plusMinus(@Nullable String text) {
    return text == null ? "" : text.replace("+-", "\u00B1");
  }

  /** How versions were validated, in words. */
  static String scheme(String scheme) {
    return switch (scheme) {
      case "SPLIT" -> "parts of the split alone";
      case "REPEATED_K_FOLD" -> "stratified k-fold";
      case "NESTED_K_FOLD" -> "nested k-fold";
      case "LEAVE_ONE_INSTITUTION_OUT" -> "one institution left out";
      default -> scheme.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** {@code 1 case}, {@code 2 cases}. */
  static String cases(int count) {
    return count == 1 ? "1 case" : count + " cases";
  }
}

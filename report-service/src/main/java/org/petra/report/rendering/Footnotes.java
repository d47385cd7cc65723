package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;

/** Reasons for missing values of one table, each under a letter. */
final class Footnotes {

  private static final int LETTERS = 26;

  private final List<String> reasons = new ArrayList<>();

  /**
   * A value with what stands below it.
   *
   * @param value number, or a dash
   * @param interval in parentheses, {@code no interval}, or empty
   * @param mark letter of the footnote that says why something is missing, or empty
   */
  record Cell(String value, String interval, String mark) {}

  /** A reason under its letter. */
  record Footnote(String mark, String reason) {}

  /** An estimate; why it or its interval is missing becomes a footnote. */
  Cell cell(Estimate estimate) {
    boolean hasInterval = estimate.low() != null && estimate.high() != null;
    String interval =
        hasInterval ? Words.interval(estimate) : estimate.value() == null ? "" : "no interval";
    return new Cell(
        Words.number(estimate.value()),
        estimate.absentBecause() == null && !hasInterval ? "" : interval,
        mark(estimate.absentBecause()));
  }

  /** A p-value; why it is missing becomes a footnote. */
  Cell pValue(@Nullable Double p, @Nullable String absentBecause) {
    return new Cell(Words.pValue(p), "", p == null ? mark(absentBecause) : "");
  }

  private String mark(@Nullable String reason) {
    if (reason == null) {
      return "";
    }
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
    return letter(reasons.indexOf(reason));
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('a' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }

  /** All footnotes in the order of their letters. */
  List<Footnote> all() {
    List<Footnote> all = new ArrayList<>();
    for (String reason : reasons) {
      all.add(new Footnote(mark(reason), reason));
    }
    return all;
  }
}

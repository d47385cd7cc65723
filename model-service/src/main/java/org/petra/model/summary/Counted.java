package org.petra.model.summary;

import java.util.List;
import java.util.Locale;

/**
 * A yes-or-no characteristic of one class.
 *
 * @param yes cases that have it
 * @param known cases of which it is known
 * @param cases of the class, known or not
 */
record Counted(int yes, int known, int cases) {

  static Counted of(List<Boolean> values, int cases) {
    int yes = (int) values.stream().filter(Boolean::booleanValue).count();
    return new Counted(yes, values.size(), cases);
  }

  /** Count and share, with the number of known cases where some are unknown. */
  String text() {
    if (known == 0) {
      return "unknown";
    }
    String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * yes / known);
    return yes + " (" + share + (known < cases ? " of " + known : "") + ")";
  }
}

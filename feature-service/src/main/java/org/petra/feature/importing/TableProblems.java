package org.petra.feature.importing;

import java.util.ArrayList;
import java.util.List;
import org.petra.support.problem.ProblemException;

/**
 * What is wrong with the rows of a table. Several are told at once, so that a table need not be
 * sent again for each.
 */
final class TableProblems {

  private static final int MOST_TOLD = 10;

  private final List<String> told = new ArrayList<>();
  private int more;

  /** Notes a sentence that names row and column. No cell is repeated: it may name a patient. */
  void add(String sentence) {
    if (told.size() < MOST_TOLD) {
      told.add(sentence);
    } else {
      more++;
    }
  }

  /** The problem (422) with what was noted, if anything was. */
  void throwIfAny() {
    if (!told.isEmpty()) {
      throw ProblemException.unprocessable(
          String.join(" ", told)
              + (more > 0 ? " And " + more + " more." : "")
              + " Nothing was stored.");
    }
  }
}

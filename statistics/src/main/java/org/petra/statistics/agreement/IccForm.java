package org.petra.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The forms of the intraclass correlation, in the notation of McGraw and Wong (1996).
 *
 * <p>The letter is the model: 1 one-way (raters differ from subject to subject), A two-way with
 * absolute agreement, C two-way with consistency (a rater's constant offset does not count). The
 * second place is 1 for a single reading, k for the mean of all.
 */
public enum IccForm {
  /** One-way, single reading. */
  ONE_WAY_SINGLE("ICC(1,1)", false),
  /** Two-way, absolute agreement, single reading: the study's default. */
  AGREEMENT_SINGLE("ICC(A,1)", false),
  /** Two-way, consistency, single reading. */
  CONSISTENCY_SINGLE("ICC(C,1)", false),
  /** One-way, mean of the readings. */
  ONE_WAY_MEAN("ICC(1,k)", true),
  /** Two-way, absolute agreement, mean of the readings. */
  AGREEMENT_MEAN("ICC(A,k)", true),
  /** Two-way, consistency, mean of the readings. */
  CONSISTENCY_MEAN("ICC(C,k)", true);

  private final String notation;
  private final boolean mean;

  IccForm(String notation, boolean mean) {
    this.notation = notation;
    this.mean = mean;
  }

  /** The name to show, such as {@code ICC(A,1)}. */
  public String notation() {
    return notation;
  }

  /** The form of a notation, or empty where there is none of it. */
  public static Optional<IccForm> of(String notation) {
    return Arrays.stream(values()).filter(each -> each.notation.equals(notation)).findFirst();
  }

  /** The notations of all forms. */
  public static List<String> notations() {
    return Arrays.stream(values()).map(IccForm::notation).toList();
  }

  /** Whether the coefficient is that of the mean of the readings. */
  boolean ofMean() {
    return mean;
  }
}

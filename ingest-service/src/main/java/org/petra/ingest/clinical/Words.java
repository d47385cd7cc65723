package org.petra.ingest.clinical;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values written as words and numbers. What is not plainly one of them is none. */
public final class Words {

  private static final Set<String> POSITIVE = Set.of("positive", "pos", "pos.", "amplified");
  private static final Set<String> NEGATIVE =
      Set.of("negative", "neg", "neg.", "not amplified", "non-amplified", "nonamplified");
  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*(?:%|percent)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCORE =
      Pattern.compile("(?:score\\s*:?\\s*)?([0-3])\\s*\\+?", Pattern.CASE_INSENSITIVE);

  private Words() {}

  /** Positive or negative, or amplified or not. */
  public static Optional<Boolean> positive(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (POSITIVE.contains(word)) {
      return Optional.of(true);
    }
    return NEGATIVE.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** A number with or without a percent sign; a range or a bound is none. */
  public static Optional<Double> percent(String text) {
    Matcher matcher = PERCENT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(Double.valueOf(matcher.group(1).replace(',', '.')))
        : Optional.empty();
  }

  /** An immunohistochemistry score such as {@code 2+}. */
  public static Optional<Integer> score(String text) {
    Matcher matcher = SCORE.matcher(text.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}

package org.petra.radiomics.extraction;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** Finds the name that was probably meant. */
final class NearestName {

  private NearestName() {}

  /** The end of a sentence about an unknown {@code name}: the nearest of {@code known}. */
  static String hint(String name, Set<String> known) {
    return "; the nearest known one is " + of(name, known);
  }

  /** The name with the fewest letters to change, add or drop; the first of equals by alphabet. */
  static String of(String name, Set<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** Levenshtein's distance; letters that differ in case alone count as equal. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

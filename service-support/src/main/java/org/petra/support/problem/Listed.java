package org.petra.support.problem;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in the detail of a problem, which must not grow with what is wrong. */
public final class Listed {

  private static final int MOST = 5;

  private Listed() {}

  /** The first five of some names, and how many more there are. */
  public static String first(Collection<?> names) {
    return first(MOST, names);
  }

  /** The first {@code most} of some names, and how many more there are. */
  public static String first(int most, Collection<?> names) {
    String first =
        names.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "));
    return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
  }
}

package org.petra.support.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.Page;
import org.petra.support.problem.ProblemException;

/**
 * One request for a page.
 *
 * @param cursor where the page before ended, null for the first
 * @param limit entries a page, 1 to 500
 */
public record Paging(@Nullable String cursor, int limit) {

  private static final int MOST = 500;

  /**
   * Checks the limit.
   *
   * @throws ProblemException 422 {@code OUT_OF_RANGE}
   */
  public Paging {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.outOfRange("limit must be 1 to " + MOST + ".");
    }
  }

  /**
   * The cursor as a number.
   *
   * @param first what stands for no cursor
   * @throws ProblemException 400 for a cursor that no page gave
   */
  public long cursorOr(long first) {
    if (cursor == null) {
      return first;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw ProblemException.malformed("cursor is not one that a page gave.");
    }
  }

  /** How many entries to fetch: one more than a page, which tells whether it is the last. */
  public int fetch() {
    return limit + 1;
  }

  /** The page of what was fetched. */
  public <T, R> Page<R> page(List<T> fetched, Function<T, Object> cursorOf, Function<T, R> shown) {
    List<T> items = fetched.subList(0, Math.min(limit, fetched.size()));
    String next = fetched.size() > limit ? cursorOf.apply(items.getLast()).toString() : null;
    return new Page<>(items.stream().map(shown).toList(), next);
  }
}

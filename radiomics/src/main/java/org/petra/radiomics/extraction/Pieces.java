package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;

/**
 * Independent pieces of work, done by all threads of the pool one is in. What comes out, be it a
 * failure, does not depend on how many there are.
 */
final class Pieces {

  private Pieces() {}

  private record Outcome<R>(@Nullable R result, @Nullable RadiomicsException failure) {}

  /**
   * What {@code work} makes of each of {@code pieces}, in their order.
   *
   * @throws RadiomicsException that of the first piece that failed, after all are done
   */
  static <T, R> List<R> map(List<T> pieces, Function<T, R> work) {
    List<Outcome<R>> outcomes = pieces.parallelStream().map(piece -> outcome(piece, work)).toList();
    List<R> results = new ArrayList<>(outcomes.size());
    for (Outcome<R> outcome : outcomes) {
      if (outcome.failure != null) {
        throw outcome.failure;
      }
      if (outcome.result != null) {
        results.add(outcome.result);
      }
    }
    return results;
  }

  private static <T, R> Outcome<R> outcome(T piece, Function<T, R> work) {
    try {
      return new Outcome<>(work.apply(piece), null);
    } catch (RadiomicsException e) {
      return new Outcome<>(null, e);
    }
  }
}

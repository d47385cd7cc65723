package org.petra.statistics;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result, or the reason why the data give none.
 *
 * <p>This is the one rule of the library for problems of the data (a constant column, a missing
 * value, too few cases): they never become a NaN or an exception, but an {@link Absent} outcome. A
 * mistake of the caller (arrays of different length, a level of 2) is an {@link
 * IllegalArgumentException}.
 *
 * @param <T> what a present outcome holds; its numbers are finite unless its own type says more
 */
public sealed interface Outcome<T> {

  /** The outcome that holds {@code value}. */
  static <T> Outcome<T> of(T value) {
    return new Present<>(value);
  }

  /** The outcome without a value, because of {@code reason}. */
  static <T> Outcome<T> absent(Reason reason) {
    return new Absent<>(reason);
  }

  /** The value, or empty. */
  Optional<T> value();

  /** The reason why there is no value, or empty if there is one. */
  Optional<Reason> reason();

  /** The same outcome with {@code mapping} applied to its value. */
  <R> Outcome<R> map(Function<? super T, ? extends R> mapping);

  /** The outcome of {@code mapping} for the value, or the same absence. */
  <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> mapping);

  /** Whether there is a value. */
  default boolean isPresent() {
    return value().isPresent();
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException with the reason, if there is none
   */
  default T get() {
    return value()
        .orElseThrow(
            () -> new NoSuchElementException(reason().map(Reason::description).orElse("")));
  }

  /**
   * A value that exists.
   *
   * @param result the value
   */
  record Present<T>(T result) implements Outcome<T> {
    /** Checks that there is a value. */
    public Present {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.empty();
    }

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
      return new Present<>(mapping.apply(result));
    }

    @Override
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> mapping) {
      return mapping.apply(result);
    }
  }

  /**
   * A value that the data do not give.
   *
   * @param why the reason
   */
  record Absent<T>(Reason why) implements Outcome<T> {
    /** Checks that there is a reason. */
    public Absent {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(why);
    }

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
      return new Absent<>(why);
    }

    @Override
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> mapping) {
      return new Absent<>(why);
    }
  }
}

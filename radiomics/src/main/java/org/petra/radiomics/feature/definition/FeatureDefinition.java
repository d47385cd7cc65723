package org.petra.radiomics.feature.definition;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A feature: its name, its formula, and when the formula is replaced by a convention.
 *
 * @param name PyRadiomics' name without the class, such as {@code Autocorrelation}
 * @param formula a pure function of what the feature is computed from
 * @param conventional whether the value would be a convention for lack of contrast
 * @param <M> what the feature is computed from
 */
public record FeatureDefinition<M>(
    String name, ToDoubleFunction<M> formula, Predicate<M> conventional) {

  /** A feature whose formula always has a value. */
  public static <M> FeatureDefinition<M> of(String name, ToDoubleFunction<M> formula) {
    return new FeatureDefinition<>(name, formula, m -> false);
  }

  /** A feature whose value is a convention where {@code conventional} holds. */
  public static <M> FeatureDefinition<M> of(
      String name, ToDoubleFunction<M> formula, Predicate<M> conventional) {
    return new FeatureDefinition<>(name, formula, conventional);
  }
}

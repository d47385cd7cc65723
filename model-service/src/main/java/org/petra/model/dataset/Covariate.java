package org.petra.model.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A clinical column that a model may take beside the radiomic ones, under this very name. */
public enum Covariate {
  /** Estrogen receptor: 1 positive, 0 negative. */
  ER(values -> flag(values.erPositive())),
  /** Progesterone receptor: 1 positive, 0 negative. */
  PR(values -> flag(values.prPositive())),
  /** Age in years. */
  AGE(values -> values.ageYears() == null ? null : Double.valueOf(values.ageYears())),
  /** Ki-67 index in percent. */
  KI67(CovariateValues::ki67Percent);

  private final Function<CovariateValues, @Nullable Double> reading;

  Covariate(Function<CovariateValues, @Nullable Double> reading) {
    this.reading = reading;
  }

  /** The covariate of this name, or empty. */
  public static Optional<Covariate> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** The value of a case, null where it is unknown. */
  public @Nullable Double of(CovariateValues values) {
    return reading.apply(values);
  }

  /** Whether a value must be 0 or 1. */
  public boolean isFlag() {
    return this == ER || this == PR;
  }

  private static @Nullable Double flag(@Nullable Boolean value) {
    return value == null ? null : Double.valueOf(value ? 1 : 0);
  }
}

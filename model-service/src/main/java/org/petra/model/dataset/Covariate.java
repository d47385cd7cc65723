package org.petra.model.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/**
 * A clinical column that a model may take beside the radiomic ones, under this very name: {@code
 * ER}, {@code PR} (1 positive, 0 negative), {@code AGE} in years, {@code KI67} in percent, or
 * {@code HISTOLOGY=value} (1 where the record says so, letter case aside, else 0).
 *
 * @param name as a request names it
 */
public record Covariate(String name) {

  /** Estrogen receptor. */
  public static final Covariate ER = new Covariate("ER");

  /** Progesterone receptor. */
  public static final Covariate PR = new Covariate("PR");

  /** Age in years. */
  public static final Covariate AGE = new Covariate("AGE");

  /** Ki-67 index in percent. */
  public static final Covariate KI67 = new Covariate("KI67");

  private static final String HISTOLOGY = "HISTOLOGY=";

  /** What a request may name, for a message. */
  public static final List<String> NAMES =
      List.of(ER.name, PR.name, AGE.name, KI67.name, HISTOLOGY + "value");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException for a name that is none of a covariate
   */
  public Covariate {
    boolean known =
        switch (name) {
          case "ER", "PR", "AGE", "KI67" -> true;
          default -> name.startsWith(HISTOLOGY) && !histology(name).isEmpty();
        };
    if (!known) {
      throw new IllegalArgumentException(name + " is none of the covariates");
    }
    name = name.startsWith(HISTOLOGY) ? HISTOLOGY + histology(name) : name;
  }

  /** The covariate of this name, or empty. */
  public static Optional<Covariate> named(String name) {
    try {
      return Optional.of(new Covariate(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The value of a case, null where it is unknown. */
  public @Nullable Double of(@Nullable ClinicalRecord record) {
    if (record == null) {
      return null;
    }
    return switch (name) {
      case "ER" -> flag(record.erPositive());
      case "PR" -> flag(record.prPositive());
      case "AGE" -> record.ageYears() == null ? null : Double.valueOf(record.ageYears());
      case "KI67" -> record.ki67Percent();
      default ->
          record.histology() == null
              ? null
              : flag(record.histology().strip().equalsIgnoreCase(histology(name)));
    };
  }

  /** The field of the clinical record that it is read from, as a label names it. */
  public String field() {
    ClinicalField field =
        switch (name) {
          case "ER" -> ClinicalField.ER_POSITIVE;
          case "PR" -> ClinicalField.PR_POSITIVE;
          case "AGE" -> ClinicalField.AGE_YEARS;
          case "KI67" -> ClinicalField.KI67_PERCENT;
          default -> ClinicalField.HISTOLOGY;
        };
    return field.fieldName();
  }

  /** Whether a value must be 0 or 1. */
  public boolean binary() {
    return !this.equals(AGE) && !this.equals(KI67);
  }

  private static String histology(String name) {
    return name.substring(HISTOLOGY.length()).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double flag(@Nullable Boolean value) {
    return value == null ? null : Double.valueOf(value ? 1 : 0);
  }
}

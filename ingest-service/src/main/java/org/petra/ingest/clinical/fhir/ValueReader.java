package org.petra.ingest.clinical.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.ingest.clinical.Words;
import org.petra.ingest.clinical.fhir.ClinicalCodes.Answer;
import org.petra.ingest.clinical.fhir.ClinicalCodes.ObservationCode;
import org.springframework.stereotype.Component;

/** Reads the value of an observation. What would have to be guessed is none. */
@Component
class ValueReader {

  /** ER and PR are positive from this percentage of cells on. */
  private static final double POSITIVE_FROM_PERCENT = 1;

  private static final Set<String> PERCENT_UNITS = Set.of("%", "percent");
  private static final Set<String> SCORE_UNITS = Set.of("{score}", "score", "1", "+");
  private static final Set<String> YEAR_UNITS = Set.of("a", "yr", "year", "years");

  private final ClinicalCodes codes;

  ValueReader(ClinicalCodes codes) {
    this.codes = codes;
  }

  /** The value for the field of the code; empty if it is not understood. */
  Optional<Object> read(ObservationCode code, Type value) {
    return switch (code.scale()) {
      case STATUS -> status(code.field(), value).map(Object.class::cast);
      case PERCENT -> percentage(code.field(), value);
      case SCORE -> score(code.field(), value).map(Object.class::cast);
      case YEARS -> wholeNumber(value, YEAR_UNITS).map(Object.class::cast);
      case TEXT -> text(value).map(Object.class::cast);
    };
  }

  private Optional<Boolean> status(ClinicalField field, Type value) {
    if (value instanceof CodeableConcept concept) {
      List<Answer> answers = codes.answers(concept, field);
      if (answers.equals(List.of(Answer.POSITIVE))) {
        return Optional.of(true);
      }
      if (answers.equals(List.of(Answer.NEGATIVE))) {
        return Optional.of(false);
      }
      return answers.isEmpty()
          ? Words.positive(concept.getText() == null ? "" : concept.getText())
          : Optional.empty();
    }
    if (value instanceof StringType string) {
      return Words.positive(string.getValueNotNull());
    }
    // A gene is amplified or not; no percentage says so.
    return field == ClinicalField.HER2_FISH_AMPLIFIED || !(value instanceof Quantity)
        ? Optional.empty()
        : percent(value).map(percent -> percent >= POSITIVE_FROM_PERCENT);
  }

  private Optional<Object> percentage(ClinicalField field, Type value) {
    if (field == ClinicalField.KI67_PERCENT) {
      return percent(value).map(Object.class::cast);
    }
    Optional<Double> percent = percent(value);
    return percent.isPresent()
        ? percent.map(one -> one >= POSITIVE_FROM_PERCENT)
        : status(field, value).map(Object.class::cast);
  }

  private static Optional<Double> percent(Type value) {
    return switch (value) {
      case Quantity quantity -> number(quantity, PERCENT_UNITS).map(BigDecimal::doubleValue);
      case IntegerType integer -> Optional.of(integer.getValue().doubleValue());
      case StringType string -> Words.percent(string.getValueNotNull());
      default -> Optional.empty();
    };
  }

  /**
   * The score. Positive is 3+ by the guideline of ASCO and CAP; negative is 0 or 1+, which are
   * different classes here, so it says nothing.
   */
  private Optional<Integer> score(ClinicalField field, Type value) {
    if (value instanceof CodeableConcept concept) {
      List<Answer> answers = codes.answers(concept, field);
      if (answers.isEmpty()) {
        return concept.getText() == null ? Optional.empty() : Words.score(concept.getText());
      }
      List<Integer> scores =
          answers.stream().flatMap(one -> score(one).stream()).distinct().toList();
      boolean agree =
          scores.size() == 1 && answers.stream().allMatch(one -> fits(one, scores.getFirst()));
      return agree ? Optional.of(scores.getFirst()) : Optional.empty();
    }
    if (value instanceof StringType string) {
      return Words.score(string.getValueNotNull());
    }
    return wholeNumber(value, SCORE_UNITS);
  }

  private static Optional<Integer> score(Answer answer) {
    return switch (answer) {
      case SCORE_0 -> Optional.of(0);
      case SCORE_1 -> Optional.of(1);
      case SCORE_2 -> Optional.of(2);
      case SCORE_3, POSITIVE -> Optional.of(3);
      case NEGATIVE -> Optional.empty();
    };
  }

  /** Whether an answer beside a score says the same: 0 and 1+ are negative. */
  private static boolean fits(Answer answer, int score) {
    return answer == Answer.NEGATIVE ? score <= 1 : score(answer).equals(Optional.of(score));
  }

  private static Optional<Integer> wholeNumber(Type value, Set<String> units) {
    Optional<BigDecimal> number =
        switch (value) {
          case Quantity quantity -> number(quantity, units);
          case IntegerType integer -> Optional.of(BigDecimal.valueOf(integer.getValue()));
          default -> Optional.empty();
        };
    try {
      return number.map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Type value) {
    return switch (value) {
      case StringType string -> Optional.of(string.getValueNotNull());
      case CodeableConcept concept when concept.getText() != null -> Optional.of(concept.getText());
      case CodeableConcept concept ->
          concept.getCoding().stream()
              .flatMap(
                  one ->
                      Optional.ofNullable(one.getDisplay())
                          .or(() -> Optional.ofNullable(one.getCode()))
                          .stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** The number of a quantity without a bound, in one of the units or none. */
  private static Optional<BigDecimal> number(Quantity quantity, Set<String> units) {
    String unit = quantity.getCode() != null ? quantity.getCode() : quantity.getUnit();
    boolean plain =
        quantity.getComparator() == null
            && quantity.getValue() != null
            && (unit == null || units.contains(unit.strip()));
    return plain ? Optional.of(quantity.getValue()) : Optional.empty();
  }
}

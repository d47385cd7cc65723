package org.petra.ingest.clinical.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.petra.ingest.clinical.ClinicalField;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The code table, {@code clinical-codes.yaml}.
 *
 * @param observations what an observation's code says it is about
 * @param answers what a coded value means
 */
@ConfigurationProperties("petra.clinical-codes")
record ClinicalCodes(List<ObservationCode> observations, List<AnswerCode> answers) {

  /** How the value of an observation is expressed. */
  enum Scale {
    /** Positive or negative; or a percentage of cells. */
    STATUS,
    /** A percentage of cells. */
    PERCENT,
    /** An immunohistochemistry score of 0 to 3+. */
    SCORE,
    /** Years of age. */
    YEARS,
    /** Text, or the name of a concept. */
    TEXT
  }

  /** What a coded value means. */
  enum Answer {
    POSITIVE,
    NEGATIVE,
    SCORE_0,
    SCORE_1,
    SCORE_2,
    SCORE_3
  }

  /** A code of an observation. */
  record ObservationCode(
      String system, String code, ClinicalField field, Scale scale, String display) {}

  /**
   * A code of a value.
   *
   * @param only the one field for which it means that; null: for any
   */
  record AnswerCode(
      String system, String code, Answer answer, @Nullable ClinicalField only, String display) {}

  /** What the first known coding of an observation's code says. */
  Optional<ObservationCode> observation(CodeableConcept concept) {
    return concept.getCoding().stream()
        .flatMap(
            coding -> observations.stream().filter(one -> is(coding, one.system(), one.code())))
        .findFirst();
  }

  /** The different meanings of a value's codings for a field. */
  List<Answer> answers(CodeableConcept concept, ClinicalField field) {
    return concept.getCoding().stream()
        .flatMap(coding -> answers.stream().filter(one -> is(coding, one.system(), one.code())))
        .filter(one -> one.only() == null || one.only() == field)
        .map(AnswerCode::answer)
        .distinct()
        .toList();
  }

  private static boolean is(Coding coding, String system, String code) {
    return system.equals(coding.getSystem()) && code.equals(coding.getCode());
  }
}

package org.petra.model.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;

/** A field that can label cases: the HER2 status, or one of the clinical record. */
enum ClinicalField {
  HER2("her2", Kind.STATUS, (her2, record) -> her2),
  ER_POSITIVE("erPositive", Kind.FLAG, (her2, record) -> record.erPositive()),
  PR_POSITIVE("prPositive", Kind.FLAG, (her2, record) -> record.prPositive()),
  KI67_PERCENT("ki67Percent", Kind.NUMBER, (her2, record) -> record.ki67Percent()),
  AGE_YEARS("ageYears", Kind.NUMBER, (her2, record) -> record.ageYears()),
  HER2_IHC("her2Ihc", Kind.NUMBER, (her2, record) -> record.her2Ihc()),
  HER2_FISH_AMPLIFIED("her2FishAmplified", Kind.FLAG, (her2, record) -> record.her2FishAmplified()),
  HISTOLOGY("histology", Kind.TEXT, (her2, record) -> record.histology()),
  INSTITUTION("institution", Kind.NAME, (her2, record) -> record.institution());

  /** What values a field has. */
  enum Kind {
    /** {@code OVER}, {@code LOW}, {@code ZERO}. */
    STATUS(Arrays.toString(Her2Status.values())),
    /** {@code true}, {@code false}. */
    FLAG("[true, false]"),
    /** Any number. */
    NUMBER("finite numbers"),
    /** Free text, letter case aside. */
    TEXT("texts that are not blank"),
    /** A name, letter by letter. */
    NAME("names that are not blank");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a message. */
    String words() {
      return words;
    }
  }

  private final String name;
  private final Kind kind;
  private final BiFunction<@Nullable Her2Status, ClinicalRecord, @Nullable Object> reading;

  ClinicalField(
      String name,
      Kind kind,
      BiFunction<@Nullable Her2Status, ClinicalRecord, @Nullable Object> reading) {
    this.name = name;
    this.kind = kind;
    this.reading = reading;
  }

  /** The field of this name, or empty. */
  static Optional<ClinicalField> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name.equals(name)).findFirst();
  }

  /** All names, for a message. */
  static List<String> names() {
    return Arrays.stream(values()).map(ClinicalField::fieldName).toList();
  }

  /** The name in requests and records. */
  String fieldName() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  /** A case's class by this field: its value as canonical text; null where it is unknown. */
  @Nullable String classOf(@Nullable Her2Status her2, ClinicalRecord record) {
    Object value = reading.apply(her2, record);
    return value == null ? null : canonical(value.toString());
  }

  /** A case's number; null where it is unknown. Only for a field of numbers. */
  @Nullable Double numberOf(@Nullable Her2Status her2, ClinicalRecord record) {
    return reading.apply(her2, record) instanceof Number number ? number.doubleValue() : null;
  }

  /**
   * A value in the form in which equal values are equal texts.
   *
   * @throws IllegalArgumentException if the field cannot have it
   */
  String canonical(String value) {
    String text = value.strip();
    return switch (kind) {
      case STATUS -> Her2Status.valueOf(text).name();
      case FLAG -> flag(text);
      case NUMBER -> text(Double.parseDouble(text));
      case TEXT -> filled(text).toLowerCase(Locale.ROOT);
      case NAME -> filled(text);
    };
  }

  /** A number without a needless fraction. */
  static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(number + " is no finite number");
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text + " is neither true nor false");
    }
    return text;
  }

  private static String filled(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty text is no value");
    }
    return text;
  }
}

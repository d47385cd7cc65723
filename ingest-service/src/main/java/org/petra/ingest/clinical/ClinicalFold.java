package org.petra.ingest.clinical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/**
 * The record that follows from all that was said.
 *
 * <p>For each field alone: a record that was put and a row of a table have the last word over
 * everything that came before them. Among the FHIR resources that came after, the one with the
 * latest effective time counts (its time of arrival where it gives none), and of two with the same
 * time the one that came later. Statements that were withdrawn or replaced do not count, so a value
 * entered in error gives way to the one before it.
 *
 * @param record null when nothing was said
 * @param from which statement each known field is from
 * @param contradicted fields about which statements that count disagree
 */
record ClinicalFold(
    @Nullable ClinicalRecord record,
    Map<ClinicalField, Long> from,
    List<ClinicalField> contradicted) {

  private static final Comparator<Statement> BY_TIME =
      Comparator.comparing(Statement::time).thenComparing(Statement::id);

  /** The fold of a case's statements, which are in the order in which they came. */
  static ClinicalFold of(List<Statement> statements) {
    Map<ClinicalField, Object> values = new EnumMap<>(ClinicalField.class);
    Map<ClinicalField, Long> from = new EnumMap<>(ClinicalField.class);
    List<ClinicalField> contradicted = new ArrayList<>();
    boolean anything = false;
    for (ClinicalField field : ClinicalField.values()) {
      List<Statement> candidates = candidates(field, statements);
      Optional<Statement> winner = winner(candidates);
      anything |= winner.isPresent();
      Object value = winner.map(statement -> statement.fields().get(field)).orElse(null);
      if (value != null) {
        values.put(field, value);
        from.put(field, winner.orElseThrow().id());
      }
      if (candidates.stream()
              .map(s -> s.fields().get(field))
              .filter(Objects::nonNull)
              .distinct()
              .count()
          > 1) {
        contradicted.add(field);
      }
    }
    ClinicalRecord record = anything ? ClinicalField.record(values) : null;
    return new ClinicalFold(record, from, contradicted);
  }

  /** What was said about the field from the last record or row on. */
  private static List<Statement> candidates(ClinicalField field, List<Statement> statements) {
    List<Statement> candidates = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.state() == NewStatement.State.VALID && statement.fields().containsKey(field)) {
        if (statement.source() != NewStatement.Source.FHIR) {
          candidates.clear();
        }
        candidates.add(statement);
      }
    }
    return candidates;
  }

  private static Optional<Statement> winner(List<Statement> candidates) {
    Optional<Statement> latest =
        candidates.stream().filter(one -> one.source() == NewStatement.Source.FHIR).max(BY_TIME);
    return latest.isPresent() ? latest : candidates.stream().findFirst();
  }
}

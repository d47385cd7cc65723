package org.petra.ingest.clinical.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.ingest.clinical.CaseKey;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.support.problem.ProblemException;

/** What each column of a table is: part of the key, a field, or unknown. */
final class TableColumns {

  private static final String CASE = "caseid";
  private static final String STUDY = "studyinstanceuid";
  private static final String ACCESSION = "accessionnumber";
  private static final String PATIENT = "patientid";
  private static final Set<String> KEYS = Set.of(CASE, STUDY, ACCESSION, PATIENT);

  private final List<String> names;

  /** The columns' names without capitals, spaces and signs. */
  private final List<String> plain;

  /**
   * The columns of a header.
   *
   * @throws ProblemException 400 if a name is there twice, or none says which case a row is about
   */
  TableColumns(List<String> names) {
    this.names = names;
    this.plain = names.stream().map(TableColumns::plain).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(plain.get(i))) {
        throw ProblemException.malformed(
            "Column " + (i + 1) + " has the name of an earlier column, or none as one before it.");
      }
    }
    if (plain.stream().noneMatch(KEYS::contains)) {
      throw ProblemException.malformed(
          "A column must say which case a row is about: caseId, studyInstanceUid, accessionNumber"
              + " or patientId.");
    }
  }

  int size() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  /** Columns that are no key and no field. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (isUnknown(i)) {
        unknown.add(names.get(i));
      }
    }
    return unknown;
  }

  /** Unknown columns of which the row has a cell that says something. */
  List<String> unknownOf(List<String> cells) {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (isUnknown(i) && !RowValues.isEmpty(cells.get(i))) {
        unknown.add(names.get(i));
      }
    }
    return unknown;
  }

  /** The key of a row. */
  CaseKey key(List<String> cells, @Nullable String cohort) {
    String patient = cell(PATIENT, cells);
    return new CaseKey(
        cohort,
        caseId(cell(CASE, cells)),
        cell(STUDY, cells),
        cell(ACCESSION, cells),
        patient == null ? List.of() : List.of(patient));
  }

  /** What a row says; an empty cell says nothing. */
  Map<ClinicalField, @Nullable Object> fields(List<String> cells) {
    Map<ClinicalField, @Nullable Object> fields = new EnumMap<>(ClinicalField.class);
    for (int i = 0; i < names.size(); i++) {
      Optional<ClinicalField> field = ClinicalField.labelled(plain.get(i));
      if (field.isPresent() && !RowValues.isEmpty(cells.get(i))) {
        fields.put(field.get(), RowValues.value(field.get(), cells.get(i)));
      }
    }
    return fields;
  }

  private boolean isUnknown(int column) {
    String name = plain.get(column);
    return !KEYS.contains(name) && ClinicalField.labelled(name).isEmpty();
  }

  private @Nullable String cell(String name, List<String> cells) {
    int column = plain.indexOf(name);
    String cell = column < 0 ? "" : cells.get(column).strip();
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable UUID caseId(@Nullable String cell) {
    try {
      return cell == null ? null : UUID.fromString(cell);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed("caseId must be a UUID.");
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

package org.petra.feature.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.extraction.FeatureImport;
import org.petra.feature.cases.CohortCases;
import org.petra.feature.extraction.KnownCases;
import org.petra.feature.store.CaseVector;
import org.petra.feature.store.ImportedVectors;
import org.petra.feature.store.ImportedVectors.Before;
import org.petra.feature.store.ImportedVectors.Outcome;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a checked table in one transaction. */
@Component
class TableStorage {

  private static final int MOST_ROWS_TOLD = 10;

  private final KnownCases known;
  private final ImportedVectors vectors;

  TableStorage(KnownCases known, ImportedVectors vectors) {
    this.known = known;
    this.vectors = vectors;
  }

  /**
   * Stores the rows; their columns become the profile's current ones.
   *
   * @throws ProblemException 409 when another row is stored for a case, or other columns for the
   *     profile, and may not be replaced
   */
  @Transactional(rollbackFor = IOException.class)
  public FeatureImport store(CheckedTable table, ImportRequest request, CohortCases cases)
      throws IOException {
    Before before = vectors.open(table.dictionary());
    if (before.digest() != null && !before.cases().isEmpty() && !request.replace()) {
      throw takeover(request.profile(), before.cases().size());
    }
    Map<Outcome, List<Integer>> rows =
        put(table, new RowMeaning(table.columns(), cases, request.cohort()), before.dictionary());
    List<Integer> replaced = rows.getOrDefault(Outcome.REPLACED, List.of());
    if (!replaced.isEmpty() && !request.replace()) {
      throw conflict(request.profile(), replaced);
    }
    return new FeatureImport(
        request.profile(),
        table.dictionary().profileDigest(),
        table.dictionary().engineVersion(),
        request.cohort(),
        table.cases().size(),
        table.columns().features().size(),
        table.missingValues(),
        new FeatureImport.Stored(
            rows.getOrDefault(Outcome.ADDED, List.of()).size(),
            replaced.size(),
            rows.getOrDefault(Outcome.UNCHANGED, List.of()).size(),
            vectors.cases(request.profile())),
        table.columns().ignored(),
        table.columns().diagnosticNames(),
        before.digest() == null
            ? null
            : new FeatureImport.Superseded(
                before.digest(), vectors.without(before.cases(), request.profile())));
  }

  private Map<Outcome, List<Integer>> put(CheckedTable table, RowMeaning meaning, long dictionary)
      throws IOException {
    Map<Outcome, List<Integer>> rows = new EnumMap<>(Outcome.class);
    Map<UUID, Integer> revisions = lock(table.cases());
    TableProblems none = new TableProblems();
    try (TableReader reader = new TableReader(table.file())) {
      for (TableReader.Row row = reader.next(); row != null; row = reader.next()) {
        CaseReference of = meaning.caseOf(row, none).orElseThrow();
        List<Double> values = meaning.values(row, none);
        CaseVector vector =
            new CaseVector(
                table.dictionary(),
                values,
                meaning.statuses(values),
                new TreeMap<>(meaning.diagnostics(row)),
                null);
        int revision = requireNonNull(revisions.get(of.caseId()));
        Outcome outcome = vectors.put(dictionary, of, revision, vector);
        rows.computeIfAbsent(outcome, o -> new ArrayList<>()).add(row.number());
      }
    }
    return rows;
  }

  /**
   * The newest revision of each case, which is newer than ingest's answer where a worker heard of
   * one meanwhile. The cases come in one order, so that two tables never wait for each other.
   */
  private Map<UUID, Integer> lock(List<CaseReference> cases) {
    Map<UUID, Integer> revisions = new HashMap<>();
    for (CaseReference of : cases) {
      revisions.put(of.caseId(), known.observe(of.caseId(), of.revision()));
    }
    return revisions;
  }

  private static ProblemException takeover(String profile, int cases) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        ErrorCode.CONFLICT,
        "The profile %s holds other columns, or other settings in PyRadiomics' diagnostics, for %d cases; those that are not in this table would be served no more. Add replace=true to take the profile over, or import under another one. Nothing was stored."
            .formatted(profile, cases));
  }

  private static ProblemException conflict(String profile, List<Integer> rows) {
    String told =
        rows.stream().limit(MOST_ROWS_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
    return new ProblemException(
        HttpStatus.CONFLICT,
        ErrorCode.CONFLICT,
        "The profile %s has other values for the cases of %d rows (%s%s). Add replace=true to put these in their place, or import under another profile. Nothing was stored."
            .formatted(profile, rows.size(), told, rows.size() > MOST_ROWS_TOLD ? ", …" : ""));
  }
}

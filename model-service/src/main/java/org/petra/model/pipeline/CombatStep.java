package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.harmonization.BatchEffect;
import org.petra.statistics.harmonization.ComBat;
import org.petra.support.problem.ProblemException;

/** Takes out of every column what its institution adds. */
final class CombatStep {

  private final CombatSettings settings;
  private final List<String> batches;
  private final Map<String, List<Integer>> rowsByBatch = new TreeMap<>();

  /**
   * The step on these rows.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code MISSING_FEATURE} that lists the
   *     rows without an institution
   */
  CombatStep(CombatSettings settings, List<RowOrigin> origins) {
    this.settings = settings;
    List<UUID> unknown =
        origins.stream()
            .filter(origin -> origin.institution() == null)
            .map(RowOrigin::caseId)
            .toList();
    if (!unknown.isEmpty()) {
      throw MissingValues.ofInstitution("selection.combat", unknown);
    }
    this.batches = origins.stream().map(origin -> String.valueOf(origin.institution())).toList();
    for (int row = 0; row < batches.size(); row++) {
      rowsByBatch.computeIfAbsent(batches.get(row), batch -> new ArrayList<>()).add(row);
    }
  }

  /** A harmonised table and what harmonised it. */
  record Harmonized(FeatureTable table, ComBat combat) {}

  /**
   * The harmonised columns; those that do not vary within institutions are dropped.
   *
   * @param table complete columns
   * @throws org.petra.support.problem.ProblemException 422 if the rows give no harmonisation
   */
  Harmonized apply(FeatureTable table, StepReport report) {
    @Nullable String reference = reference();
    FeatureTable varying = varying(table, reference);
    Outcome<ComBat> fitted = ComBat.fit(varying, batches, reference);
    ComBat combat = fitted.value().orElseThrow(() -> refused(fitted.reason().orElseThrow()));
    report.add(
        "ComBat",
        "by institution (%s) towards %s%s; dropped: %d columns without variation inside them"
            .formatted(
                String.join(", ", rowsByBatch.keySet()),
                reference == null ? "the common mean" : reference,
                substituted(reference) ? ", as the reference has no training row" : "",
                table.columnCount() - varying.columnCount()),
        table.columnCount(),
        varying.names());
    return new Harmonized(combat.transform(varying, batches), combat);
  }

  /** The part of a harmonisation that these columns need, in their order. */
  static ComBat of(ComBat combat, List<String> names) {
    List<Integer> places = names.stream().map(combat.names()::indexOf).toList();
    return new ComBat(
        names,
        chosen(combat.center(), places),
        chosen(combat.scale(), places),
        combat.effects().stream()
            .map(
                effect ->
                    new BatchEffect(
                        effect.batch(),
                        effect.reference(),
                        chosen(effect.shift(), places),
                        chosen(effect.spread(), places)))
            .toList());
  }

  /**
   * The institution whose rows stay as they are. Where unseen rows are taken as of the reference
   * there must be one: the largest institution takes the place of one that has no row here, as in
   * the fold that leaves the reference out.
   */
  private @Nullable String reference() {
    String named = settings.referenceInstitution();
    if (settings.unseen() == CombatSettings.Unseen.REFUSE
        || named != null && rowsByBatch.containsKey(named)) {
      return named;
    }
    return rowsByBatch.entrySet().stream()
        .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private boolean substituted(@Nullable String reference) {
    return settings.referenceInstitution() != null
        && !settings.referenceInstitution().equals(reference);
  }

  private FeatureTable varying(FeatureTable table, @Nullable String reference) {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      double[] values = table.column(column);
      boolean varies =
          rowsByBatch.entrySet().stream()
              .filter(batch -> reference == null || batch.getKey().equals(reference))
              .anyMatch(batch -> varies(values, batch.getValue()));
      if (varies) {
        names.add(table.names().get(column));
      }
    }
    return table.select(names);
  }

  private static boolean varies(double[] values, List<Integer> rows) {
    return !Moments.of(rows.stream().mapToDouble(row -> values[row]).toArray()).isConstant();
  }

  private static List<Double> chosen(List<Double> values, List<Integer> places) {
    return IntStream.range(0, places.size()).mapToObj(i -> values.get(places.get(i))).toList();
  }

  private ProblemException refused(Reason reason) {
    List<String> counts =
        rowsByBatch.entrySet().stream()
            .map(batch -> batch.getKey() + " " + batch.getValue().size())
            .toList();
    return ProblemException.unprocessable(
        "selection.combat: %s (training rows by institution: %s)."
            .formatted(reason.description(), String.join(", ", counts)));
  }
}

package org.petra.model.dataset;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.TrainingRequest;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Puts together the dataset of a training request: cases, labels, vectors, readings, clinical
 * values, split. What the request cannot have is refused here, before anything is written.
 */
@Component
public class DatasetAssembly {

  private final RequestedCases requestedCases;
  private final ExtractedCases extractedCases;
  private final FeatureStore features;
  private final Clock clock;

  DatasetAssembly(
      RequestedCases requestedCases,
      ExtractedCases extractedCases,
      FeatureStore features,
      Clock clock) {
    this.requestedCases = requestedCases;
    this.extractedCases = extractedCases;
    this.features = features;
    this.clock = clock;
  }

  /**
   * The dataset of a request.
   *
   * <p>Cases that a filter keeps out and cases without a label are left out with their reason. A
   * case without a vector is an error if the request lists it; where a rule takes all cases of a
   * cohort it is left out with that reason.
   *
   * @throws ProblemException 404 for an unknown case; 422 {@code NOT_EXTRACTED}, {@code
   *     MISSING_FEATURE} for an unknown clinical value, {@code TOO_FEW_CASES}, {@code
   *     UNPROCESSABLE} for filters that contradict each other, a patient in two parts, or vectors
   *     of different settings or engines
   */
  public FrozenDataset assemble(TrainingRequest request, DatasetNeeds needs) {
    List<Dataset.Exclusion> excluded = new ArrayList<>();
    List<ClinicalCase> passing =
        CaseFiltering.apply(request, requestedCases.find(request), excluded);
    List<ClinicalCase> labelled = labelled(needs.labelField(), passing, excluded);
    ExtractedCases.Vectors vectors = extractedCases.find(request, labelled, excluded);
    List<ClinicalCase> usable = labelled.stream().filter(vectors::has).toList();
    UnusableCovariates.refuse(needs, usable);
    List<DatasetRow> rows = rows(request, needs, usable, vectors);
    PatientParts.refuseSplit(rows);
    SplitCounts.check(needs, rows);
    boolean simulated = usable.stream().anyMatch(ClinicalCase::simulated);
    return freeze(request, vectors, new Draft(needs.labelField(), simulated, rows, excluded));
  }

  private record Draft(
      String labelField,
      boolean simulated,
      List<DatasetRow> rows,
      List<Dataset.Exclusion> excluded) {}

  private static List<ClinicalCase> labelled(
      String field, List<ClinicalCase> cases, List<Dataset.Exclusion> excluded) {
    List<ClinicalCase> labelled = new ArrayList<>();
    for (ClinicalCase each : cases) {
      Optional<String> reason = Labels.unlabelledBecause(field, each);
      if (reason.isEmpty()) {
        labelled.add(each);
      } else {
        excluded.add(new Dataset.Exclusion(each.caseId(), reason.get()));
      }
    }
    if (labelled.isEmpty()) {
      throw ProblemException.unprocessable(
          ErrorCode.TOO_FEW_CASES,
          cases.isEmpty()
              ? "split.lists names no case."
              : "None of the %d cases has a value of %s, such as %s: %s. Put clinical records, or choose another label or other cases."
                  .formatted(
                      cases.size(),
                      field,
                      cases.getFirst().caseId(),
                      Labels.unlabelledBecause(field, cases.getFirst()).orElseThrow()));
    }
    return labelled;
  }

  private List<DatasetRow> rows(
      TrainingRequest request,
      DatasetNeeds needs,
      List<ClinicalCase> usable,
      ExtractedCases.Vectors vectors) {
    Map<UUID, ClinicalCase> cases = new HashMap<>();
    usable.forEach(each -> cases.put(each.caseId(), each));
    List<DatasetRow> rows = new ArrayList<>();
    requestedCases
        .split(request.split(), needs, usable)
        .forEach(
            (id, part) -> {
              ClinicalCase each = cases.get(id);
              if (each != null) {
                rows.add(
                    new DatasetRow(
                        id,
                        each.patient(),
                        part,
                        each.her2(),
                        Labels.record(each),
                        vectors.of(id).caseValues()));
              }
            });
    return rows;
  }

  private FrozenDataset freeze(
      TrainingRequest request, ExtractedCases.Vectors vectors, Draft draft) {
    String profile = request.profile();
    VectorOrigin origin = vectors.origin();
    ColumnChoice columns = ColumnChoice.of(request.columns(), features.names(profile, origin));
    List<DatasetRow> rows = draft.rows();
    double[][] values =
        rows.stream()
            .map(row -> columns.of(vectors.of(row.caseId()).toArray()))
            .toArray(double[][]::new);
    FeatureTable table = FeatureTable.ofRows(columns.names(), values);
    Readings readings = extractedCases.readings(request, origin, rows, columns);
    Dataset description =
        new Dataset(
            new UUID(0, 0),
            profile,
            origin.profileDigest(),
            origin.engineVersion(),
            request.cohort(),
            draft.labelField(),
            ExtractedCases.voi(request),
            table.columnCount(),
            draft.simulated(),
            DatasetDigests.ofMatrix(rows, table),
            DatasetDigests.ofLabels(draft.labelField(), rows),
            readings.lesions().size(),
            List.of(),
            List.of(),
            List.of(),
            draft.excluded().stream()
                .sorted(Comparator.comparing(Dataset.Exclusion::caseId))
                .toList(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return DatasetDescriptions.identified(new FrozenDataset(description, rows, table, readings));
  }
}

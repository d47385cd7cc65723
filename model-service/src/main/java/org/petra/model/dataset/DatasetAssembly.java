package org.petra.model.dataset;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.TrainingRequest;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Puts together the dataset of a training request: cases, labels, vectors, clinical values, split.
 * What the request cannot have is refused here, before anything is written.
 */
@Component
public class DatasetAssembly {

  private final RequestedCases requestedCases;
  private final FeatureStore features;
  private final Clock clock;

  DatasetAssembly(RequestedCases requestedCases, FeatureStore features, Clock clock) {
    this.requestedCases = requestedCases;
    this.features = features;
    this.clock = clock;
  }

  /**
   * The dataset of a request.
   *
   * <p>Cases without a label are left out with their reason. A case without a vector is an error if
   * the request lists it; where a rule takes all cases of a cohort it is left out with that reason.
   *
   * @throws ProblemException 404 for an unknown case; 422 {@code NOT_EXTRACTED}, {@code
   *     MISSING_FEATURE} for an unknown clinical value, {@code TOO_FEW_CASES}, {@code
   *     UNPROCESSABLE} for vectors of different settings or engines
   */
  public FrozenDataset assemble(TrainingRequest request, List<Covariate> covariates) {
    List<Dataset.Exclusion> excluded = new ArrayList<>();
    List<ClinicalCase> labelled = labelled(requestedCases.find(request), excluded);
    Map<UUID, CaseVector> vectors = vectors(request.profile(), labelled);
    List<ClinicalCase> usable = extracted(request, labelled, vectors, excluded);
    MissingCovariates.refuse(covariates, usable);
    VectorOrigin origin = onlyOrigin(request.profile(), vectors);
    List<DatasetRow> rows = rows(request, usable, vectors);
    SplitCounts.check(requireNonNull(request.task()), rows);
    FeatureTable table =
        FeatureTable.ofRows(
            features.names(request.profile(), origin),
            rows.stream()
                .map(row -> known(vectors, row.caseId()).toArray())
                .toArray(double[][]::new));
    boolean simulated = usable.stream().anyMatch(ClinicalCase::simulated);
    return new FrozenDataset(
        describe(request, origin, simulated, rows, table, excluded), rows, table);
  }

  private static List<ClinicalCase> labelled(
      List<ClinicalCase> cases, List<Dataset.Exclusion> excluded) {
    List<ClinicalCase> labelled = new ArrayList<>();
    for (ClinicalCase each : cases) {
      if (each.her2() != null) {
        labelled.add(each);
      } else {
        String reason = each.unlabelledBecause();
        excluded.add(
            new Dataset.Exclusion(each.caseId(), reason == null ? "no HER2 status" : reason));
      }
    }
    return labelled;
  }

  private Map<UUID, CaseVector> vectors(String profile, List<ClinicalCase> cases) {
    Map<UUID, CaseVector> vectors = new HashMap<>();
    features
        .newest(profile, cases.stream().map(ClinicalCase::caseId).toList())
        .forEach(vector -> vectors.put(vector.caseId(), vector));
    return vectors;
  }

  private static List<ClinicalCase> extracted(
      TrainingRequest request,
      List<ClinicalCase> cases,
      Map<UUID, CaseVector> vectors,
      List<Dataset.Exclusion> excluded) {
    List<UUID> missing =
        cases.stream().map(ClinicalCase::caseId).filter(id -> !vectors.containsKey(id)).toList();
    boolean listed = request.split().lists() != null;
    if (!missing.isEmpty() && (listed || vectors.isEmpty())) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ErrorCode.NOT_EXTRACTED,
          "%d of %d cases have no feature vector under the profile %s: %s."
              .formatted(
                  missing.size(), cases.size(), request.profile(), RequestedCases.some(missing)));
    }
    String reason = "no feature vector under the profile " + request.profile();
    missing.forEach(id -> excluded.add(new Dataset.Exclusion(id, reason)));
    return cases.stream().filter(each -> vectors.containsKey(each.caseId())).toList();
  }

  private static VectorOrigin onlyOrigin(String profile, Map<UUID, CaseVector> vectors) {
    Set<VectorOrigin> origins =
        vectors.values().stream().map(CaseVector::origin).collect(Collectors.toSet());
    if (origins.size() != 1) {
      throw ProblemException.unprocessable(
          "The newest vectors under the profile "
              + profile
              + " were made with "
              + origins.size()
              + " different settings or engines; extract the cases again.");
    }
    return origins.iterator().next();
  }

  private List<DatasetRow> rows(
      TrainingRequest request, List<ClinicalCase> usable, Map<UUID, CaseVector> vectors) {
    Map<UUID, ClinicalCase> cases = new HashMap<>();
    usable.forEach(each -> cases.put(each.caseId(), each));
    SequencedMap<UUID, SplitName> split = requestedCases.split(request.split(), usable);
    List<DatasetRow> rows = new ArrayList<>();
    split.forEach(
        (id, part) -> {
          ClinicalCase each = cases.get(id);
          if (each != null && each.her2() != null) {
            rows.add(
                new DatasetRow(
                    id,
                    part,
                    each.her2(),
                    CovariateValues.of(each.record()),
                    known(vectors, id).caseValues()));
          }
        });
    return rows;
  }

  private Dataset describe(
      TrainingRequest request,
      VectorOrigin origin,
      boolean simulated,
      List<DatasetRow> rows,
      FeatureTable table,
      List<Dataset.Exclusion> excluded) {
    Dataset draft =
        new Dataset(
            new UUID(0, 0),
            request.profile(),
            origin.profileDigest(),
            origin.engineVersion(),
            request.cohort(),
            "her2",
            null,
            table.columnCount(),
            simulated,
            DatasetDigests.ofMatrix(rows, table),
            DatasetDigests.ofLabels(rows),
            0,
            List.of(),
            List.of(),
            List.of(),
            List.copyOf(excluded),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return DatasetDescriptions.identified(draft, rows);
  }

  private static CaseVector known(Map<UUID, CaseVector> vectors, UUID id) {
    CaseVector vector = vectors.get(id);
    if (vector == null) {
      throw new IllegalArgumentException("case " + id + " has no vector");
    }
    return vector;
  }
}

package org.petra.model.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.ColumnFilter;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the vectors and repeated readings of a request's cases in the feature store. */
@Component
class ExtractedCases {

  private final FeatureStore features;

  ExtractedCases(FeatureStore features) {
    this.features = features;
  }

  /** Vectors by case, all of one origin. */
  record Vectors(Map<UUID, CaseVector> byCase, VectorOrigin origin) {

    boolean has(ClinicalCase each) {
      return byCase.containsKey(each.caseId());
    }

    CaseVector of(UUID id) {
      CaseVector vector = byCase.get(id);
      if (vector == null) {
        throw new IllegalArgumentException("case " + id + " has no vector");
      }
      return vector;
    }
  }

  /**
   * The vectors of these cases under the request's profile and volume of interest.
   *
   * @param excluded gets the cases without one where the request does not list them
   * @throws ProblemException 422 {@code NOT_EXTRACTED} if a listed case has none or no case has
   *     one, {@code UNPROCESSABLE} for vectors of different settings or engines
   */
  Vectors find(
      TrainingRequest request, List<ClinicalCase> cases, List<Dataset.Exclusion> excluded) {
    List<UUID> ids = cases.stream().map(ClinicalCase::caseId).toList();
    Map<UUID, CaseVector> vectors = new HashMap<>();
    features
        .newest(request.profile(), voi(request), ids)
        .forEach(vector -> vectors.put(vector.caseId(), vector));
    List<UUID> missing = ids.stream().filter(id -> !vectors.containsKey(id)).toList();
    if (!missing.isEmpty() && (request.split().lists() != null || vectors.isEmpty())) {
      throw notExtracted(request, ids, missing);
    }
    String reason = "no feature vector " + source(request);
    missing.forEach(id -> excluded.add(new Dataset.Exclusion(id, reason)));
    return new Vectors(vectors, onlyOrigin(request.profile(), vectors.values()));
  }

  /** The further readings of the training rows, cut to the chosen columns. */
  Readings readings(
      TrainingRequest request, VectorOrigin origin, List<DatasetRow> rows, ColumnChoice columns) {
    Map<UUID, Integer> positions = new HashMap<>();
    IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).split() == SplitName.TRAINING)
        .forEach(i -> positions.put(rows.get(i).caseId(), i));
    var from = new FeatureStore.VectorsOf(request.profile(), origin, voi(request));
    return Readings.of(
        byPosition(
            features.readings(from, ReadingKind.REPEATED, positions.keySet()), positions, columns),
        byPosition(
            features.readings(from, ReadingKind.OTHER_READER, positions.keySet()),
            positions,
            columns));
  }

  /** The volume of interest that a request names; null takes each case's first. */
  static @Nullable String voi(TrainingRequest request) {
    ColumnFilter columns = request.columns();
    return columns == null ? null : columns.voi();
  }

  private static Map<Integer, double[]> byPosition(
      Map<UUID, double[]> readings, Map<UUID, Integer> positions, ColumnChoice columns) {
    return readings.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> positions.getOrDefault(each.getKey(), -1),
                each -> columns.of(each.getValue())));
  }

  private ProblemException notExtracted(
      TrainingRequest request, List<UUID> ids, List<UUID> missing) {
    String detail =
        "%d of %d cases have no feature vector %s: %s."
            .formatted(missing.size(), ids.size(), source(request), Listed.first(missing));
    if (missing.size() == ids.size()) {
      List<String> vois = features.vois(request.profile(), ids);
      detail +=
          vois.isEmpty()
              ? " Profiles under which they have one: " + features.profiles(ids) + "."
              : vois.stream().allMatch(String::isEmpty)
                  ? " Their volumes of interest have no name; leave columns.voi out."
                  : " Volumes of interest that they have: " + vois + ".";
    }
    return ProblemException.unprocessable(ErrorCode.NOT_EXTRACTED, detail);
  }

  private static String source(TrainingRequest request) {
    String voi = voi(request);
    return "under the profile "
        + request.profile()
        + (voi == null ? "" : " of the volume of interest " + voi);
  }

  private static VectorOrigin onlyOrigin(String profile, Collection<CaseVector> vectors) {
    Set<VectorOrigin> origins =
        vectors.stream().map(CaseVector::origin).collect(Collectors.toSet());
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
}

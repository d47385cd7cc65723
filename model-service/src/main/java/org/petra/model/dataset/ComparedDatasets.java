package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Dataset;
import org.petra.statistics.FeatureTable;

/** Finds how two datasets differ. */
final class ComparedDatasets {

  private final FrozenDataset a;
  private final FrozenDataset b;
  private final Map<UUID, Integer> placesInA;
  private final Map<UUID, Integer> placesInB;

  ComparedDatasets(FrozenDataset a, FrozenDataset b) {
    this.a = a;
    this.b = b;
    this.placesInA = places(a);
    this.placesInB = places(b);
  }

  DatasetComparison compare() {
    Values values = values();
    return new DatasetComparison(
        a.description().id(),
        b.description().id(),
        facts(),
        a.rows().stream().map(DatasetRow::caseId).filter(id -> !placesInB.containsKey(id)).toList(),
        b.rows().stream().map(DatasetRow::caseId).filter(id -> !placesInA.containsKey(id)).toList(),
        moved(),
        relabelled(),
        missing(a.vectors().names(), b.vectors().names()),
        missing(b.vectors().names(), a.vectors().names()),
        values.compared,
        values.differing,
        values.differingFinite ? values.largest : null);
  }

  private List<DatasetComparison.Fact> facts() {
    Dataset one = a.description();
    Dataset other = b.description();
    return Stream.of(
            new DatasetComparison.Fact("profile", one.profile(), other.profile()),
            new DatasetComparison.Fact("profileDigest", one.profileDigest(), other.profileDigest()),
            new DatasetComparison.Fact("engineVersion", one.engineVersion(), other.engineVersion()),
            new DatasetComparison.Fact("cohort", one.cohort(), other.cohort()),
            new DatasetComparison.Fact("labelField", one.labelField(), other.labelField()),
            new DatasetComparison.Fact("voi", one.voi(), other.voi()))
        .filter(fact -> !Objects.equals(fact.a(), fact.b()))
        .toList();
  }

  private List<DatasetComparison.Moved> moved() {
    List<DatasetComparison.Moved> moved = new ArrayList<>();
    for (DatasetRow row : a.rows()) {
      DatasetRow other = inB(row);
      if (other != null && other.split() != row.split()) {
        moved.add(new DatasetComparison.Moved(row.caseId(), row.split(), other.split()));
      }
    }
    return moved;
  }

  private List<DatasetComparison.Relabelled> relabelled() {
    String field = a.description().labelField();
    List<DatasetComparison.Relabelled> relabelled = new ArrayList<>();
    if (field.equals(b.description().labelField())) {
      for (DatasetRow row : a.rows()) {
        DatasetRow other = inB(row);
        String before = Labels.classOf(field, row).orElse(null);
        String after = other == null ? before : Labels.classOf(field, other).orElse(null);
        if (!Objects.equals(before, after)) {
          relabelled.add(new DatasetComparison.Relabelled(row.caseId(), before, after));
        }
      }
    }
    return relabelled;
  }

  private @Nullable DatasetRow inB(DatasetRow row) {
    Integer place = placesInB.get(row.caseId());
    return place == null ? null : b.rows().get(place);
  }

  private Values values() {
    List<String> names = new ArrayList<>(a.vectors().names());
    names.retainAll(new HashSet<>(b.vectors().names()));
    FeatureTable one = a.vectors().select(names);
    FeatureTable other = b.vectors().select(names);
    Values values = new Values();
    placesInA.forEach(
        (id, row) -> {
          Integer otherRow = placesInB.get(id);
          for (int column = 0; otherRow != null && column < names.size(); column++) {
            values.add(one.value(row, column), other.value(otherRow, column));
          }
        });
    return values;
  }

  private static List<String> missing(List<String> names, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return names.stream().filter(name -> !known.contains(name)).toList();
  }

  private static Map<UUID, Integer> places(FrozenDataset dataset) {
    Map<UUID, Integer> places = new HashMap<>();
    for (int row = 0; row < dataset.rows().size(); row++) {
      places.put(dataset.rows().get(row).caseId(), row);
    }
    return places;
  }

  /** Counts as values are compared. */
  private static final class Values {

    private long compared;
    private long differing;
    private boolean differingFinite;
    private double largest;

    void add(double one, double other) {
      compared++;
      if (Double.doubleToLongBits(one) == Double.doubleToLongBits(other)) {
        return;
      }
      differing++;
      if (Double.isFinite(one) && Double.isFinite(other)) {
        differingFinite = true;
        double magnitude = Math.max(Math.abs(one), Math.abs(other));
        largest = Math.max(largest, magnitude == 0 ? 0 : Math.abs(one - other) / magnitude);
      }
    }
  }
}

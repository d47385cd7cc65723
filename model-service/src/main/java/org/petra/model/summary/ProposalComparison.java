package org.petra.model.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion.Absence;
import org.petra.contracts.model.ProposalSummary;
import org.petra.model.dataset.DatasetRow;
import org.petra.statistics.Moments;
import org.petra.statistics.Quartiles;

/** Sums up how far proposed and drawn regions of a dataset's cases agree. */
final class ProposalComparison {

  private static final String NOT_TRIED =
      "the vectors were made elsewhere, without a CT, or before regions were proposed";

  private ProposalComparison() {}

  private record Reading(int reader, int repetition) implements Comparable<Reading> {

    static final Reading FIRST = new Reading(1, 1);

    private static final Comparator<Reading> ORDER =
        Comparator.comparingInt(Reading::reader).thenComparingInt(Reading::repetition);

    @Override
    public int compareTo(Reading other) {
      return ORDER.compare(this, other);
    }
  }

  /** The summary of these comparisons, of which each case has one for each of its readings. */
  static ProposalSummary of(List<ReadProposal> proposals, List<DatasetRow> rows) {
    if (proposals.stream().allMatch(each -> reason(each).equals(NOT_TRIED))) {
      return new ProposalSummary(NOT_TRIED, List.of());
    }
    SortedMap<Reading, List<ReadProposal>> readings = new TreeMap<>();
    for (ReadProposal each : proposals) {
      readings
          .computeIfAbsent(new Reading(each.reader(), each.repetition()), _ -> new ArrayList<>())
          .add(each);
    }
    List<ProposalSummary.Group> groups = new ArrayList<>();
    readings.forEach((reading, drawn) -> groups.add(group(reading, null, drawn)));
    SortedMap<String, List<ReadProposal>> institutions =
        byInstitution(readings.getOrDefault(Reading.FIRST, List.of()), rows);
    if (institutions.size() > 1) {
      institutions.forEach((name, drawn) -> groups.add(group(Reading.FIRST, name, drawn)));
    }
    return new ProposalSummary(null, groups);
  }

  /** Cases whose record does not say where they come from are in none. */
  private static SortedMap<String, List<ReadProposal>> byInstitution(
      List<ReadProposal> proposals, List<DatasetRow> rows) {
    Map<UUID, String> institutions = new HashMap<>();
    for (DatasetRow row : rows) {
      if (row.record().institution() != null) {
        institutions.put(row.caseId(), row.record().institution());
      }
    }
    return proposals.stream()
        .filter(each -> institutions.containsKey(each.caseId()))
        .collect(
            Collectors.groupingBy(
                each -> institutions.getOrDefault(each.caseId(), ""),
                TreeMap::new,
                Collectors.toList()));
  }

  private static ProposalSummary.Group group(
      Reading reading, @Nullable String institution, List<ReadProposal> drawn) {
    double[] dice =
        drawn.stream()
            .map(each -> each.region().dice())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return new ProposalSummary.Group(
        reading.reader(),
        reading.repetition(),
        institution,
        drawn.size(),
        spread(dice),
        without(drawn));
  }

  private static ProposalSummary.@Nullable Spread spread(double[] values) {
    Moments moments = Moments.of(values);
    return Quartiles.of(values)
        .value()
        .map(
            quartiles ->
                new ProposalSummary.Spread(
                    values.length,
                    moments.mean(),
                    values.length < 2 ? null : Math.sqrt(moments.sampleVariance()),
                    moments.minimum(),
                    quartiles.lower(),
                    quartiles.median(),
                    quartiles.upper()))
        .orElse(null);
  }

  private static List<ProposalSummary.Without> without(List<ReadProposal> drawn) {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    drawn.stream()
        .filter(each -> each.region().dice() == null)
        .forEach(each -> reasons.merge(reason(each), 1, Integer::sum));
    return reasons.entrySet().stream()
        .map(each -> new ProposalSummary.Without(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(ProposalSummary.Without::cases).reversed())
        .toList();
  }

  /** Why a case has no proposal; empty where it has one. */
  private static String reason(ReadProposal proposal) {
    Absence because = proposal.region().absentBecause();
    if (because == null) {
      return proposal.region().dice() == null ? NOT_TRIED : "";
    }
    return switch (because) {
      case NO_PET_REGION -> "no region was drawn on the PET";
      case OTHER_FRAME_OF_REFERENCE -> "CT and PET are not in one frame of reference";
      case OUTSIDE_CT -> "the PET's maximum lies outside the CT";
      case TOO_FEW_VOXELS -> "too few voxels of the CT lie near the PET's maximum";
      case NON_FINITE_INTENSITY -> "an intensity around the lesion is not finite";
      case NO_BORDER -> "all that lies within reach looks like the lesion";
      case DEFECT -> "a defect of ours";
    };
  }
}

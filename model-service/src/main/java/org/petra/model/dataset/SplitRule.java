package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;

/**
 * Splits labelled cases by a rule: the named institutions are external, the rest is shuffled within
 * each HER2 status and cut 7:3 into training and validation.
 */
final class SplitRule {

  private static final double TRAINING_SHARE = 0.7;

  private SplitRule() {}

  /**
   * The part of every case, training first, each part by case id.
   *
   * <p>Depends on the cases, their labels and the seed alone, not on the order of {@code cases}.
   */
  static SequencedMap<UUID, SplitName> apply(SplitRequest.Rule rule, List<ClinicalCase> cases) {
    List<UUID> training = new ArrayList<>();
    List<UUID> validation = new ArrayList<>();
    List<UUID> external = new ArrayList<>();
    Map<Her2Status, List<UUID>> strata = new EnumMap<>(Her2Status.class);
    for (ClinicalCase each : cases) {
      if (isExternal(rule, each)) {
        external.add(each.caseId());
      } else if (each.her2() != null) {
        strata.computeIfAbsent(each.her2(), status -> new ArrayList<>()).add(each.caseId());
      }
    }
    // java.util.Random's sequence for a seed is specified, so that a split can be made again.
    Random random = new Random(rule.seed());
    Double asked = rule.trainingShare();
    double share = asked == null ? TRAINING_SHARE : asked;
    for (List<UUID> stratum : strata.values()) {
      stratum.sort(Comparator.naturalOrder());
      Collections.shuffle(stratum, random);
      int cut = (int) Math.round(share * stratum.size());
      training.addAll(stratum.subList(0, cut));
      validation.addAll(stratum.subList(cut, stratum.size()));
    }
    SequencedMap<UUID, SplitName> split = new LinkedHashMap<>();
    training.stream().sorted().forEach(id -> split.put(id, SplitName.TRAINING));
    validation.stream().sorted().forEach(id -> split.put(id, SplitName.VALIDATION));
    external.stream().sorted().forEach(id -> split.put(id, SplitName.EXTERNAL));
    return split;
  }

  private static boolean isExternal(SplitRequest.Rule rule, ClinicalCase each) {
    return each.record() != null
        && each.record().institution() != null
        && rule.externalInstitutions().contains(each.record().institution());
  }
}

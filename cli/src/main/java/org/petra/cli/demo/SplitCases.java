package org.petra.cli.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;

/** The cases of each part of the study, gathered by several threads. */
final class SplitCases {

  private final Map<SplitName, Map<Integer, UUID>> cases = new EnumMap<>(SplitName.class);

  /** Adds the case of the patient {@code number}. */
  synchronized void add(SplitName split, int number, UUID caseId) {
    cases.computeIfAbsent(split, _ -> new TreeMap<>()).put(number, caseId);
  }

  /** The three lists in the order of the patients, whoever was stored first. */
  synchronized SplitRequest request() {
    return new SplitRequest(
        new SplitRequest.Lists(
            of(SplitName.TRAINING), of(SplitName.VALIDATION), of(SplitName.EXTERNAL)),
        null);
  }

  private List<UUID> of(SplitName split) {
    return new ArrayList<>(cases.getOrDefault(split, Map.of()).values());
  }
}

package org.petra.cli.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.SplitRequest;
import org.petra.simulator.SimulatedPatient;

/** The cases of each part of the study, gathered by several threads. */
final class SplitCases {

  private final Map<SplitName, Map<Integer, UUID>> cases = new EnumMap<>(SplitName.class);
  private final Map<Her2Status, Integer> trainingClasses = new EnumMap<>(Her2Status.class);

  /** Adds the case of a patient. */
  synchronized void add(SimulatedPatient patient, UUID caseId) {
    cases.computeIfAbsent(patient.split(), _ -> new TreeMap<>()).put(patient.number(), caseId);
    if (patient.split() == SplitName.TRAINING) {
      trainingClasses.merge(patient.her2(), 1, Integer::sum);
    }
  }

  /** How many cases of the training part are of its rarest class. */
  synchronized int rarestInTraining() {
    return trainingClasses.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** How many cases the training part has. */
  synchronized int training() {
    return cases.getOrDefault(SplitName.TRAINING, Map.of()).size();
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

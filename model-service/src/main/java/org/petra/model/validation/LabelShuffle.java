package org.petra.model.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Shuffles labels by patient: patients with equally many rows exchange all their labels, so that
 * rows of one patient stay as alike as they are.
 */
final class LabelShuffle {

  /** A large odd number, so that neighbouring seeds do not start neighbouring sequences. */
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  /** By number of rows: the rows of each patient. */
  private final Map<Integer, List<List<Integer>>> patients = new TreeMap<>();

  private final boolean[] labels;

  LabelShuffle(List<String> patientOfRow, boolean[] labels) {
    this.labels = labels.clone();
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < labels.length; row++) {
      rows.computeIfAbsent(patientOfRow.get(row), patient -> new ArrayList<>()).add(row);
    }
    for (List<Integer> ofPatient : rows.values()) {
      patients.computeIfAbsent(ofPatient.size(), size -> new ArrayList<>()).add(ofPatient);
    }
  }

  /** The labels of a shuffle by number; the same seed and number give the same. */
  boolean[] shuffled(long seed, int number) {
    Random random = new Random(seed + number * STRIDE);
    boolean[] shuffled = labels.clone();
    for (List<List<Integer>> alike : patients.values()) {
      List<List<Integer>> sources = new ArrayList<>(alike);
      Collections.shuffle(sources, random);
      for (int patient = 0; patient < alike.size(); patient++) {
        for (int i = 0; i < alike.get(patient).size(); i++) {
          shuffled[alike.get(patient).get(i)] = labels[sources.get(patient).get(i)];
        }
      }
    }
    return shuffled;
  }
}

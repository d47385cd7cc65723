package org.petra.feature.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.petra.dicom.segmentation.Reading;

/**
 * The places of a case's regions in their order: volumes of interest by name, readers by code,
 * repetitions by number. The region that is first in all three is the primary one.
 */
final class RegionRanks {

  private final Map<String, Map<String, TreeSet<Integer>>> order = new TreeMap<>();

  /** Places, each from 1. */
  record Rank(int voi, int reader, int repetition) {}

  RegionRanks(List<RegionVector> regions) {
    for (RegionVector region : regions) {
      order
          .computeIfAbsent(region.voi(), voi -> new TreeMap<>())
          .computeIfAbsent(region.reading().reader(), reader -> new TreeSet<>())
          .add(region.reading().repetition());
    }
  }

  /** The place of one of the regions. */
  Rank of(RegionVector region) {
    Reading reading = region.reading();
    Map<String, TreeSet<Integer>> readers = order.getOrDefault(region.voi(), new HashMap<>());
    TreeSet<Integer> repetitions = readers.getOrDefault(reading.reader(), new TreeSet<>());
    return new Rank(
        place(region.voi(), order.keySet()),
        place(reading.reader(), readers.keySet()),
        1 + repetitions.headSet(reading.repetition()).size());
  }

  private static int place(String name, Iterable<String> sorted) {
    int place = 1;
    for (String other : sorted) {
      if (other.equals(name)) {
        break;
      }
      place++;
    }
    return place;
  }
}

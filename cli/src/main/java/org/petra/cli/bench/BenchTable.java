package org.petra.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Measurements as a table of Markdown. */
final class BenchTable {

  private BenchTable() {}

  static List<String> lines(List<Measurement> measurements) {
    Set<String> stages = new LinkedHashSet<>();
    Set<String> peers = new LinkedHashSet<>();
    Set<Integer> threads = new LinkedHashSet<>();
    for (Measurement measurement : measurements) {
      stages.addAll(measurement.stageMillis().keySet());
      peers.addAll(measurement.peerMillis().keySet());
      threads.addAll(measurement.threadMillis().keySet());
    }
    List<String> head = new ArrayList<>(List.of("case", "ROI voxels", "features"));
    stages.forEach(stage -> head.add(stage + " ms"));
    head.addAll(List.of("total ms", "voxels/s", "peak heap MB"));
    threads.forEach(count -> head.add(count + (count == 1 ? " thread ms" : " threads ms")));
    if (threads.size() > 1) {
      head.add("first / last");
    }
    peers.forEach(peer -> head.addAll(List.of(peer + " ms", "ratio")));
    List<String> lines = new ArrayList<>();
    lines.add(line(head));
    lines.add(line(head.stream().map(_ -> "---").toList()));
    measurements.forEach(measurement -> lines.add(line(cells(measurement, stages, peers))));
    return lines;
  }

  private static List<String> cells(Measurement m, Set<String> stages, Set<String> peers) {
    List<String> cells = new ArrayList<>();
    cells.add(m.name());
    cells.add(String.valueOf(m.roiVoxels()));
    cells.add(String.valueOf(m.features()));
    stages.forEach(stage -> cells.add(number("%.0f", m.stageMillis().getOrDefault(stage, 0.0))));
    cells.add(number("%.0f", m.totalMillis()));
    cells.add(number("%.0f", m.voxelsPerSecond()));
    cells.add(number("%.0f", m.peakHeapBytes() / 1048576.0));
    List<Double> byThreads = List.copyOf(m.threadMillis().values());
    byThreads.forEach(millis -> cells.add(number("%.0f", millis)));
    if (byThreads.size() > 1) {
      cells.add(number("%.2f", byThreads.getFirst() / byThreads.getLast()));
    }
    for (String peer : peers) {
      Double millis = m.peerMillis().get(peer);
      cells.add(millis == null ? "" : number("%.0f", millis));
      cells.add(millis == null ? "" : number("%.1f", millis / m.totalMillis()));
    }
    return cells;
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}

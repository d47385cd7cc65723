package org.petra.statistics.harmonization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.petra.statistics.FeatureTable;

/** One of the tables in {@code combat.csv}, which says where they are from. */
record NeuroCombatTable(FeatureTable values, List<String> batches) {

  static NeuroCombatTable of(String set) {
    List<String> lines = lines();
    List<String> header = List.of(lines.getFirst().split(","));
    List<String[]> rows =
        lines.stream().map(line -> line.split(",")).filter(row -> row[0].equals(set)).toList();
    double[][] values =
        rows.stream()
            .map(row -> Arrays.stream(row).skip(2).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return new NeuroCombatTable(
        FeatureTable.ofRows(header.subList(2, header.size()), values),
        rows.stream().map(row -> row[1]).toList());
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(NeuroCombatTable.class.getResourceAsStream("combat.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

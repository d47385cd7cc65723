package org.petra.simulator.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;

/** Reads the nine columns of Tables 1 and 2, which are kept as a CSV file beside this class. */
final class PublishedTables {

  private static final String FILE = "hou-2025-tables-1-2.csv";

  private PublishedTables() {}

  /** Training, validation, external; over, low, zero in each. */
  static List<PublishedCell> cells() {
    try (InputStream in =
            Objects.requireNonNull(PublishedTables.class.getResourceAsStream(FILE), FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> cell(line.split(","))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedCell cell(String[] f) {
    return new PublishedCell(
        SplitName.valueOf(f[0]),
        Her2Status.valueOf(f[1]),
        Integer.parseInt(f[2]),
        Double.parseDouble(f[3]),
        Double.parseDouble(f[4]),
        Double.parseDouble(f[5]),
        Double.parseDouble(f[6]),
        Integer.parseInt(f[7]),
        Integer.parseInt(f[8]),
        Integer.parseInt(f[9]));
  }
}

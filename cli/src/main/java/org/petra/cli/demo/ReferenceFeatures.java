package org.petra.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PyRadiomics computes for the bundled study, to show that Petra agrees. */
final class ReferenceFeatures {

  /** The agreement that the project promises. */
  private static final double RELATIVE = 1e-6;

  /** Below this a difference of two sums of large numbers is rounding. */
  private static final double ABSOLUTE = 1e-9;

  private final Map<String, Double> values;

  private ReferenceFeatures(Map<String, Double> values) {
    this.values = values;
  }

  /** The reference files beside the study in {@code folder}. */
  static ReferenceFeatures of(Path folder) throws IOException {
    Map<String, Double> values = new HashMap<>();
    values.putAll(read(folder.resolve("expected/STS_002_ct_gtv_int16.json"), "ct_"));
    values.putAll(read(folder.resolve("expected/STS_002_pet_suv40.json"), "pet_"));
    return new ReferenceFeatures(values);
  }

  private static Map<String, Double> read(Path file, String prefix) throws IOException {
    JsonNode features = new JsonMapper().readTree(Files.readString(file)).path("features");
    Map<String, Double> values = new HashMap<>();
    for (String name : features.propertyNames()) {
      // The reference was made with sigma 1.0, the profile says 1.
      values.put(
          prefix + name.replace("log-sigma-1-0-mm", "log-sigma-1-mm"),
          features.path(name).asDouble());
    }
    return values;
  }

  /**
   * A sentence on how far the values are from the reference.
   *
   * @throws CommandFailure when one is missing or farther than promised
   */
  String compare(List<String> names, List<@Nullable Double> actual) {
    double worst = 0;
    int compared = 0;
    for (int i = 0; i < names.size(); i++) {
      Double expected = values.get(names.get(i));
      Double value = actual.get(i);
      if (expected == null) {
        continue;
      }
      double difference = value == null ? Double.NaN : Math.abs(value - expected);
      double relative = difference <= ABSOLUTE ? 0 : difference / Math.abs(expected);
      if (!(relative <= RELATIVE)) {
        throw new CommandFailure(
            names.get(i)
                + " of the bundled study is "
                + value
                + ", PyRadiomics says "
                + expected
                + ".");
      }
      worst = Math.max(worst, relative);
      compared++;
    }
    if (compared != values.size()) {
      throw new CommandFailure(
          "Only " + compared + " of " + values.size() + " reference features were extracted.");
    }
    return String.format(
        Locale.ROOT,
        "All %,d agree with PyRadiomics (largest relative difference %.1e).",
        compared,
        worst);
  }
}
